using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Platform.Webhooks;

/// <summary>The webhooks that are under way.</summary>
internal sealed class WebhookGauges(WebhookLimiter limiter) : IGauges
{
    public void Show(IMeterFactory meters) => meters.Create(WebhookMetrics.MeterName)
        .CreateObservableGauge("webhooks.under_way", () => limiter.UnderWay, "{webhook}", "Webhooks that are being answered.");
}
