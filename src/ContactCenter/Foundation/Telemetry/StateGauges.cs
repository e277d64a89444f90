using System.Diagnostics.Metrics;
using ContactCenter.Calls;
using ContactCenter.Foundation.Work;
using ContactCenter.Webhooks;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>What is not counted but looked at, when somebody collects metrics: the calls and the work that there are.</summary>
internal sealed class StateGauges(IMeterFactory meters, ICallStore store, EffectOutbox outbox, WebhookCrowd crowd)
{
    public void Show()
    {
        meters.Create(CallMetrics.MeterName).CreateObservableGauge("calls.live", () => store.LiveCalls, "{call}", "Calls whose caller is there.");
        meters.Create(WebhookMetrics.MeterName).CreateObservableGauge("webhooks.under_way", () => crowd.UnderWay, "{webhook}", "Webhooks that are being answered.");
        var work = meters.Create(OutboxMetrics.MeterName);
        work.CreateObservableGauge("outbox.waiting", () => outbox.State.Waiting, "{item}", "Items that have not started, due or not.");
        work.CreateObservableGauge("outbox.due", () => outbox.State.Due, "{item}", "Items that are due and have not started.");
        work.CreateObservableGauge("outbox.lag", () => outbox.State.OldestDueLag.TotalSeconds, "s", "How long the oldest due item has been waiting for its turn.");
        work.CreateObservableGauge("outbox.under_way", () => outbox.State.UnderWay, "{item}", "Items that are being carried out.");
        work.CreateObservableGauge("outbox.dead_letters", () => outbox.State.DeadLetters, "{item}", "Items that were given up and are kept.");
    }
}
