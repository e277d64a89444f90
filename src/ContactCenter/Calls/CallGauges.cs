using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Calls;

/// <summary>The calls that there are.</summary>
internal sealed class CallGauges(ICallStore store) : IGauges
{
    public void Show(IMeterFactory meters) =>
        meters.Create(CallMetrics.MeterName).CreateObservableGauge("calls.live", () => store.LiveCalls, "{call}", "Calls whose caller is there.");
}
