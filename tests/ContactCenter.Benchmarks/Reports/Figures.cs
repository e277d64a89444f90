using System.Globalization;

namespace ContactCenter.Benchmarks.Reports;

/// <summary>Figures as text.</summary>
internal static class Figures
{
    public static string Text(double value, int digits = 0) => value.ToString($"N{digits}", CultureInfo.InvariantCulture);

    /// <summary>Bytes as megabytes of a million.</summary>
    public static string Megabytes(long bytes) => Text(bytes / 1_000_000.0);

    /// <summary>The median with the smallest and the largest.</summary>
    public static string Spread(IReadOnlyCollection<double> values, int digits = 0) =>
        $"{Text(Statistics.Median(values), digits)} ({Text(values.Min(), digits)}–{Text(values.Max(), digits)})";
}
