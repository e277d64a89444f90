namespace ContactCenter.Domain.Delivery;

/// <summary>Writes a duration in whole seconds, as <c>45s</c>, <c>8m12s</c> or <c>1h02m05s</c>.</summary>
public static class DurationText
{
    /// <param name="duration">A part of a second is left out; below zero counts as zero.</param>
    public static string Of(TimeSpan duration)
    {
        var seconds = Math.Max(0, (long)duration.TotalSeconds);
        var (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        if (hours > 0)
            return FormattableString.Invariant($"{hours}h{minutes:00}m{rest:00}s");
        return minutes > 0 ? FormattableString.Invariant($"{minutes}m{rest:00}s") : FormattableString.Invariant($"{rest}s");
    }
}
