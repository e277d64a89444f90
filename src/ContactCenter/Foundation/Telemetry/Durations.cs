using System.Diagnostics.Metrics;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>Bounds of histograms, in seconds; a collector's own are made for milliseconds.</summary>
internal static class Durations
{
    /// <summary>What we do ourselves: from a quarter of a millisecond on.</summary>
    public static readonly InstrumentAdvice<double> OfOurs = new()
    {
        HistogramBucketBoundaries = [0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
    };

    /// <summary>What the platform does for us: up to the time-out.</summary>
    public static readonly InstrumentAdvice<double> OfThePlatform = new()
    {
        HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 2, 4, 8],
    };
}
