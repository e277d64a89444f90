using System.Globalization;
using ContactCenter.Api;

namespace ContactCenter.Calls;

/// <summary>A place in the list of calls, which is ordered by start, newest first, then by id.</summary>
public sealed record CallCursor(DateTimeOffset StartedAt, LegId Call)
{
    /// <summary>Newest first.</summary>
    public static readonly IComparer<CallCursor> NewestFirst = Comparer<CallCursor>.Create((a, b) =>
        a.StartedAt != b.StartedAt ? b.StartedAt.CompareTo(a.StartedAt) : string.CompareOrdinal(a.Call.Value, b.Call.Value));

    public static CallCursor Of(CallSession call) => new(call.Caller.StartedAt, call.CallerLeg);

    public static bool TryParse(string text, out CallCursor? cursor)
    {
        cursor = null;
        if (!CursorText.TryRead(text, out var started, out var call)
            || !long.TryParse(started, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        cursor = new(new DateTimeOffset(ticks, TimeSpan.Zero), new LegId(call));
        return true;
    }

    /// <summary>Opaque text for an address.</summary>
    public override string ToString() => CursorText.Of($"{StartedAt.UtcTicks}", $"{Call.Value}");
}
