using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Foundation.Work;

/// <summary>The work that there is.</summary>
internal sealed class WorkGauges(WorkDispatcher dispatcher, BackgroundDispatcher background, IBackgroundRows rows, TimeProvider time) : IGauges
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
        work.CreateObservableGauge("background.waiting", Waiting, "{item}", "Background items that are still to be done, by kind.");
        work.CreateObservableGauge("background.lag", Lags, "s", "How long the background item that is due longest has been due, by kind.");
        work.CreateObservableGauge("outbox.dead_letters", () => dispatcher.State.DeadLetters, "{item}", "Items that were given up and are kept.");
    }

    private IEnumerable<Measurement<int>> Waiting() => rows.Waiting().Select(kind => new Measurement<int>(kind.Count, KindOf(kind)));

    private IEnumerable<Measurement<double>> Lags()
    {
        var now = time.GetUtcNow();
        return rows.Waiting().Select(kind => new Measurement<double>(Math.Max(0, (now - kind.Oldest).TotalSeconds), KindOf(kind)));
    }

    private static KeyValuePair<string, object?> KindOf(WaitingKind waiting) => new("kind", waiting.Kind);
}
