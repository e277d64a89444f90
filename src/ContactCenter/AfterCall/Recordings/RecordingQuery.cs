using System.Globalization;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Which recordings are asked for, those that began last first.</summary>
internal sealed record RecordingQuery
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 500;

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The place of the last recording of the page before.</summary>
    public RecordingCursor? After { get; init; }

    public string? Call { get; init; }

    /// <summary>Compared without case.</summary>
    public string? Department { get; init; }

    public RecordingKind? Kind { get; init; }

    public RecordingState? State { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>Whether those that <see cref="Recording.IsUnassigned"/> are told as well.</summary>
    public bool SeesUnassigned { get; init; } = true;

    /// <summary>Whether the recording is asked for, on whichever page.</summary>
    public bool Matches(Recording recording) =>
        (Call is null || Call == recording.Call)
        && (Department is null || string.Equals(Department, recording.Department, StringComparison.OrdinalIgnoreCase))
        && (Kind is not { } kind || kind == recording.Origin.Kind)
        && (State is not { } state || state == recording.State)
        && (SeesUnassigned || !recording.IsUnassigned)
        && (From is not { } from || recording.StartedAt >= from)
        && (To is not { } to || recording.StartedAt < to);
}

/// <param name="Next">The place after which the next page begins; <c>null</c>: this was the last.</param>
/// <param name="Total">How many recordings match in all.</param>
internal sealed record RecordingPage(IReadOnlyList<Recording> Items, RecordingCursor? Next, int Total)
{
    /// <param name="found">From where the page begins; one more than it holds is enough.</param>
    public static RecordingPage Of(RecordingQuery query, IEnumerable<Recording> found, int total)
    {
        var recordings = found.Take(query.Limit + 1).ToList();
        var page = recordings.Take(query.Limit).ToList();
        return new(page, recordings.Count > page.Count ? RecordingCursor.Of(page[^1]) : null, total);
    }
}

/// <summary>A place in the list of recordings.</summary>
internal sealed record RecordingCursor(DateTimeOffset StartedAt, long Number)
{
    public static RecordingCursor Of(Recording recording) => new(recording.StartedAt, recording.Number);

    /// <summary>Whether the recording stands behind this place.</summary>
    public bool IsBefore(Recording recording) =>
        recording.StartedAt < StartedAt || (recording.StartedAt == StartedAt && recording.Number < Number);

    public static bool TryParse(string text, out RecordingCursor? cursor)
    {
        cursor = null;
        if (!CursorText.TryRead(text, out var started, out var last)
            || !long.TryParse(started, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.Ticks
            || !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        cursor = new(new DateTimeOffset(ticks, TimeSpan.Zero), number);
        return true;
    }

    /// <summary>Opaque text for an address.</summary>
    public override string ToString() => CursorText.Of($"{StartedAt.UtcTicks}", $"{Number}");
}
