using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Foundation.Health;

/// <summary>What a load balancer and an operator ask. Each feature adds its own check with <c>AddHealthChecks</c>.</summary>
internal static class HealthFeature
{
    /// <summary>It writes an error for every answer that says "not ready"; the body says it already.</summary>
    private const string FrameworksLog = "Microsoft.Extensions.Diagnostics.HealthChecks.DefaultHealthCheckService";

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        services.AddLogging(logging => logging.LeaveOut(FrameworksLog, LogLevel.None));
        services.AddSingleton<Readiness>();
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var readiness = endpoints.ServiceProvider.GetRequiredService<Readiness>();
        var group = endpoints.MapGroup("/health").WithHead().ExcludeFromDescription();
        group.MapGet("live", () => TypedResults.Text("alive"));
        group.MapGet("ready", (CancellationToken cancellationToken) => LookAsync(readiness, cancellationToken));
    }

    private static async Task<ContentHttpResult> LookAsync(Readiness readiness, CancellationToken cancellationToken)
    {
        var (isReady, body) = await readiness.LookAsync(cancellationToken);
        return TypedResults.Text(
            body.ToJsonString(), "application/json; charset=utf-8", statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
