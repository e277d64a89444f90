using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Foundation.Work;

/// <summary>The work that there is.</summary>
internal sealed class WorkGauges(WorkDispatcher dispatcher, BackgroundDispatcher background) : IGauges
{
    public void Show(IMeterFactory meters)
    {
        var work = meters.Create(WorkMetrics.MeterName);
        work.CreateObservableGauge("outbox.waiting", () => dispatcher.State.Waiting, "{item}", "Items that have not started, due or not.");
        work.CreateObservableGauge("outbox.due", () => dispatcher.State.Due, "{item}", "Items that are due and have not started.");
        work.CreateObservableGauge(
            "outbox.lag",
            () => dispatcher.State.OldestDueLag.TotalSeconds,
            "s",
            "How long the oldest due item has been waiting for its turn.");
        work.CreateObservableGauge("outbox.under_way", () => dispatcher.State.UnderWay, "{item}", "Items that are being carried out.");
        work.CreateObservableGauge("background.under_way", () => background.UnderWay, "{item}", "Background items that are being carried out.");
        work.CreateObservableGauge("outbox.dead_letters", () => dispatcher.State.DeadLetters, "{item}", "Items that were given up and are kept.");
    }
}
