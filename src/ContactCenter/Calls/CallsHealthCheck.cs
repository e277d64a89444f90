using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Calls;

/// <summary>Whether new calls are taken, how many there are, and how many that have ended wait for the history.</summary>
internal sealed class CallsHealthCheck(CallEngine engine, ICallStore store) : IHealthCheck
{
    public const string Name = "calls";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["liveCalls"] = JsonValue.Create(store.LiveCalls),
            ["callsWaitingForHistory"] = JsonValue.Create(store.WaitingForHistory),
        };
        return Task.FromResult(engine.IsClosing
            ? HealthCheckResult.Unhealthy("closing: no new calls are taken", data: data)
            : HealthCheckResult.Healthy("ok", data));
    }
}
