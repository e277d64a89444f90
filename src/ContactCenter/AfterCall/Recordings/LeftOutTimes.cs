using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What is left out of our copy of a recording because people have paused or stopped it.</summary>
/// <param name="Paused">In order, in seconds of the recording; the last may be infinite.</param>
/// <param name="End">Seconds of the recording after which there is nothing; <c>null</c>: it has its own end.</param>
internal sealed record LeftOutTimes(ImmutableArray<PausedTime> Paused, double? End)
{
    public static readonly LeftOutTimes None = new([], End: null);

    /// <summary>
    /// The platform tells whole seconds of when a recording began: by so much a pause may begin, and what comes behind a stop, earlier in it than reckoned.
    /// </summary>
    private const double StartAccuracy = 1;

    /// <summary>Seconds: a file without sound would be none.</summary>
    private const double Shortest = .1;

    public bool IsNone => Paused.IsEmpty && End is null;

    /// <param name="call"><c>null</c>: it is not known any more.</param>
    /// <param name="recording">One of its recordings, with its begin as the platform has told it.</param>
    public static LeftOutTimes Of(CallSession? call, Recording recording)
    {
        var leg = recording.Origin.Kind == RecordingKind.Conversation ? call?.Leg(new(recording.Origin.Number)) : null;
        if (leg is null)
            return None;
        var paused = leg.Pauses.Select(pause => new PausedTime(
            Math.Max(0, Seconds(pause.From) - StartAccuracy), pause.Until is { } until ? Seconds(until) : double.PositiveInfinity));
        var end = leg.RecordingStoppedAt is { } stopped ? Math.Max(Shortest, Seconds(stopped) - StartAccuracy) : (double?)null;
        return new([.. paused.Where(time => time.End > time.Start)], end);

        double Seconds(DateTimeOffset at) => (at - recording.StartedAt).TotalSeconds;
    }

    /// <returns>The pauses of a copy that is so long.</returns>
    public ImmutableArray<PausedTime> PausedWithin(TimeSpan duration) =>
    [
        .. Paused.Select(time => time with { End = Math.Min(time.End, duration.TotalSeconds) }).Where(time => time.End > time.Start),
    ];
}
