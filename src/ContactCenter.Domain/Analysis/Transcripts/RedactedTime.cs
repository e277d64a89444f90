namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>A stretch of a recording in which something was said that nobody is to hear.</summary>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Type">The kind of what was said, such as <c>card</c>.</param>
public sealed record RedactedTime(double Start, double End, string Type)
{
    /// <summary>It is not known whether anything was said there: to look for it took too long.</summary>
    public bool IsTimedOut { get; init; }

    /// <summary>Sorted by start; stretches of one kind that overlap or touch are one, which has timed out if any of them has.</summary>
    public static ImmutableArray<RedactedTime> Merged(IEnumerable<RedactedTime> times)
    {
        var merged = new List<RedactedTime>();
        foreach (var time in times.OrderBy(time => time.Type, StringComparer.Ordinal).ThenBy(time => time.Start))
        {
            if (merged is [.., var last] && last.Type == time.Type && time.Start <= last.End)
                merged[^1] = last with { End = Math.Max(last.End, time.End), IsTimedOut = last.IsTimedOut || time.IsTimedOut };
            else
                merged.Add(time);
        }

        return [.. merged.OrderBy(time => time.Start).ThenBy(time => time.End).ThenBy(time => time.Type, StringComparer.Ordinal)];
    }
}
