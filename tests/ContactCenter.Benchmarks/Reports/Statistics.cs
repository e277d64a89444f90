namespace ContactCenter.Benchmarks.Reports;

/// <summary>What is said of many measurements.</summary>
internal static class Statistics
{
    /// <param name="sorted">At least one value, the smallest first.</param>
    /// <param name="share">0 to 1.</param>
    public static T Percentile<T>(ReadOnlySpan<T> sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(sorted.Length * share) - 1, 0, sorted.Length - 1)];

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
