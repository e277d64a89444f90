using System.Diagnostics;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Platform.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Calls.Webhooks;

/// <summary>
/// Observes each webhook: how long it took, how it was answered, and the beginning of its trace. What a stranger's request says
/// about a trace of theirs is not ours to follow.
/// </summary>
internal sealed class ObservedWebhookHandler(WebhookHandler handler, WebhookMetrics metrics, TimeProvider time)
{
    public async Task HandleAsync(HttpContext http, WebhookRoute route)
    {
        var start = time.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        using var span = Span(route);
        try
        {
            await handler.HandleAsync(http, route);
            status = http.Response.StatusCode;
        }
        finally
        {
            metrics.Answered(route, status, time.GetElapsedTime(start));
            span?.SetTag("http.response.status_code", status);
        }
    }

    private static Activity? Span(WebhookRoute route) =>
        Tracing.Source.HasListeners() ? Tracing.Begin($"webhook {route}", ActivityKind.Server)?.SetTag("webhook.route", route.ToString()) : null;
}
