using ContactCenter.Foundation.Telemetry;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Webhooks;

/// <summary>Stands before the door: how long each webhook took, how it was answered, and the beginning of its trace.</summary>
public sealed class WebhookWatch(WebhookDoor door, WebhookMetrics metrics, TimeProvider time)
{
    public async Task HandleAsync(HttpContext http, WebhookRoute route)
    {
        var start = time.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        using var span = Tracing.Webhook(route.ToString());
        try
        {
            await door.HandleAsync(http, route);
            status = http.Response.StatusCode;
        }
        finally
        {
            metrics.Answered(route, status, time.GetElapsedTime(start));
            span?.SetTag("http.response.status_code", status);
        }
    }
}
