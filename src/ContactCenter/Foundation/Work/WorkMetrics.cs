using System.Diagnostics.Metrics;

namespace ContactCenter.Foundation.Work;

/// <summary>Counts how attempts at work end.</summary>
public sealed class WorkMetrics
{
    public const string MeterName = "ContactCenter.Outbox";

    private readonly Counter<long> _attempts;

    public WorkMetrics(IMeterFactory meters) => _attempts = meters.Create(MeterName)
        .CreateCounter<long>("outbox.attempts", "{attempt}", "Attempts at effects, by effect and outcome.");

    /// <param name="outcome"><c>null</c>: it ended in an unforeseen way, or the process ends.</param>
    public void Attempted(string name, WorkOutcome? outcome) => _attempts.Add(1, new("effect", name), new("outcome", outcome?.ToString() ?? "failed"));
}
