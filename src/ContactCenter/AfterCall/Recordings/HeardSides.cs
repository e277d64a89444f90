using ContactCenter.Audio;
using ContactCenter.Domain.Analysis.Channels;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Finds out on which channel of a recording of ours the agent is, by what is heard while only one of the two was there.</summary>
internal static class HeardSides
{
    /// <summary>Peaks of speech are louder than this by far, noise of a line is not: -30 dB of what can be.</summary>
    private const double Audible = .032;

    /// <param name="call"><c>null</c>: it is not known any more.</param>
    /// <param name="recording">With its begin as the platform has told it.</param>
    /// <param name="shape">That of our copy.</param>
    /// <returns><c>null</c>: it is none with a channel for each side, made by us.</returns>
    public static AgentChannels? Of(CallSession? call, Recording recording, SoundShape shape)
    {
        if (shape.Channels != 2 || recording.SplitLegOf(call) is not { } leg)
            return null;
        return ChannelRule.Find(AloneTimes.Of(call!, leg, recording.StartedAt), (channel, time) => SoundIn(shape, channel, time));
    }

    private static double SoundIn(SoundShape shape, int channel, AloneTime time)
    {
        var whole = (int)(shape.Duration.TotalSeconds * Peaks.PerSecond);
        var (from, to) = ((int)Math.Ceiling(time.Start * Peaks.PerSecond), (int)Math.Min(time.End * Peaks.PerSecond, whole));
        return from >= to
            ? 0
            : Enumerable.Range(from, to - from).Count(place => shape.Peaks.LoudnessOf(place, channel - 1) > Audible) / (double)Peaks.PerSecond;
    }
}
