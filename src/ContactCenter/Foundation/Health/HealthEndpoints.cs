using ContactCenter.Calls;
using ContactCenter.Foundation.Work;
using ContactCenter.Vonage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Foundation.Health;

/// <summary>What a load balancer and an operator ask.</summary>
public static class HealthEndpoints
{
    /// <summary>The checks of what is always there; a feature adds its own as <see cref="IReadinessCheck"/>.</summary>
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<IReadinessCheck, CallsCheck>();
        services.AddSingleton<IReadinessCheck, OutboxCheck>();
        services.AddSingleton<IReadinessCheck, PlatformCheck>();
        services.AddSingleton<Readiness>();
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var readiness = endpoints.ServiceProvider.GetRequiredService<Readiness>();
        var group = endpoints.MapGroup("/health").ExcludeFromDescription();
        group.MapGet("live", () => TypedResults.Text("alive"));
        group.MapGet("ready", () =>
        {
            var health = readiness.Look();
            return TypedResults.Json(health, ReadinessJson.Default.ReadinessReport, statusCode: health.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
