using ContactCenter.Calls;
using ContactCenter.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Diagnostics;

/// <summary>What a load balancer and an operator ask.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/health").ExcludeFromDescription();
        group.MapGet("live", () => TypedResults.Text("alive"));
        group.MapGet("ready", (CallEngine engine, ICallStore store, IWorkStore work) =>
        {
            var isReady = !engine.IsClosing;
            var health = new Health(isReady ? "ready" : "closing: no new calls are taken", store.LiveCalls, work.DeadLetterCount);
            return TypedResults.Json(health, HealthJson.Default.Health, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
