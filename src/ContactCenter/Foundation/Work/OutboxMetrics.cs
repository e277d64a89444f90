using System.Diagnostics.Metrics;

namespace ContactCenter.Foundation.Work;

/// <summary>Counts how attempts at effects end.</summary>
public sealed class OutboxMetrics
{
    public const string MeterName = "ContactCenter.Outbox";

    private readonly Counter<long> _attempts;

    public OutboxMetrics(IMeterFactory meters) => _attempts = meters.Create(MeterName)
        .CreateCounter<long>("outbox.attempts", "{attempt}", "Attempts at effects, by effect and outcome.");

    public void Attempted(string effect, string outcome) => _attempts.Add(1, new("effect", effect), new("outcome", outcome));
}
