using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Web.Live;

/// <summary>The streams that there are.</summary>
internal sealed class LiveGauges(LiveHub hub) : IGauges
{
    public void Show(IMeterFactory meters) =>
        meters.Create("ContactCenter.Live").CreateObservableGauge("live.streams", () => hub.Readers, "{stream}", "Streams of live data that are open.");
}
