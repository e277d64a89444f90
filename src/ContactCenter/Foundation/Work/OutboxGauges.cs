using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Foundation.Work;

/// <summary>The work that there is.</summary>
internal sealed class OutboxGauges(EffectOutbox outbox) : IGauges
{
    public void Show(IMeterFactory meters)
    {
        var work = meters.Create(OutboxMetrics.MeterName);
        work.CreateObservableGauge("outbox.waiting", () => outbox.State.Waiting, "{item}", "Items that have not started, due or not.");
        work.CreateObservableGauge("outbox.due", () => outbox.State.Due, "{item}", "Items that are due and have not started.");
        work.CreateObservableGauge("outbox.lag", () => outbox.State.OldestDueLag.TotalSeconds, "s", "How long the oldest due item has been waiting for its turn.");
        work.CreateObservableGauge("outbox.under_way", () => outbox.State.UnderWay, "{item}", "Items that are being carried out.");
        work.CreateObservableGauge("outbox.dead_letters", () => outbox.State.DeadLetters, "{item}", "Items that were given up and are kept.");
    }
}
