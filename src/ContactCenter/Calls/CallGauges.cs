using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Calls;

/// <summary>The calls that there are.</summary>
internal sealed class CallGauges(ICallStore store) : IGauges
{
    public void Show(IMeterFactory meters)
    {
        var meter = meters.Create(CallMetrics.MeterName);
        meter.CreateObservableGauge("calls.live", () => store.LiveCalls, "{call}", "Calls whose caller is there.");
        meter.CreateObservableGauge(
            "calls.waiting_for_history", () => store.WaitingForHistory, "{call}", "Calls that have ended and that the history has not taken yet.");
    }
}
