using System.Globalization;
using System.Text;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Throughput;

/// <summary>How long the server took for the webhooks of each route, as the platform saw it; a route of which none count is there all the same.</summary>
public sealed record Latencies(IReadOnlyList<(string Route, IReadOnlyList<TimeSpan> Sorted)> Routes)
{
    /// <param name="attempts">All attempts.</param>
    /// <param name="from">Those that were sent earlier do not count.</param>
    /// <param name="to">Nor those that were sent later.</param>
    public static Latencies Of(IEnumerable<WebhookAttempt> attempts, DateTimeOffset from, DateTimeOffset to)
    {
        var all = attempts.ToList();
        return new(
        [
            .. all.GroupBy(attempt => attempt.Route, StringComparer.Ordinal).OrderBy(route => route.Key, StringComparer.Ordinal)
                .Select(route => (route.Key, Sorted(route))),
            ("all", Sorted(all)),
        ]);

        IReadOnlyList<TimeSpan> Sorted(IEnumerable<WebhookAttempt> attempts) =>
            [.. attempts.Where(attempt => attempt.At >= from && attempt.At < to).Select(attempt => attempt.Took).Order()];
    }

    public override string ToString()
    {
        var text = new StringBuilder("webhook       number    p50 ms    p90 ms    p99 ms  p99.9 ms    max ms\n");
        foreach (var (route, times) in Routes.Where(route => route.Sorted.Count > 0))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{route,-10}{times.Count,10:N0}{At(times, 0.5)}{At(times, 0.9)}{At(times, 0.99)}{At(times, 0.999)}{At(times, 1)}");
        }

        return text.ToString();
    }

    private static string At(IReadOnlyList<TimeSpan> sorted, double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))].TotalMilliseconds,10:0.0}");
}
