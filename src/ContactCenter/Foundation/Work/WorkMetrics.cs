using System.Diagnostics.Metrics;

namespace ContactCenter.Foundation.Work;

/// <summary>Counts how attempts at work end, and measures how long those at background work take.</summary>
public sealed class WorkMetrics
{
    public const string MeterName = "ContactCenter.Outbox";

    private readonly Counter<long> _attempts;
    private readonly Histogram<double> _duration;

    public WorkMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _attempts = meter.CreateCounter<long>("outbox.attempts", "{attempt}", "Attempts at effects, by effect and outcome.");
        _duration = meter.CreateHistogram<double>("background.duration", "s", "How long an attempt at background work took, by kind and outcome.");
    }

    /// <param name="outcome"><c>null</c>: it ended in an unforeseen way, or the process ends.</param>
    public void Attempted(string name, WorkOutcome? outcome) => _attempts.Add(1, new("effect", name), new("outcome", outcome?.ToString() ?? "failed"));

    /// <param name="kind">As <see cref="IWorkHandler.Kind"/>.</param>
    /// <param name="outcome">How the attempt ended.</param>
    /// <param name="duration">From its start to its end.</param>
    internal void Took(string kind, WorkOutcome outcome, TimeSpan duration) =>
        _duration.Record(duration.TotalSeconds, new("kind", kind), new("outcome", outcome.ToString()));
}
