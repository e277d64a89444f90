using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Platform.CallsApi;

/// <summary>Whether the platform answers our requests. Callers reach us without that, so it never makes us unready.</summary>
internal sealed class PlatformHealthCheck(PlatformReach reach) : IHealthCheck
{
    public const string Name = "platform";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = reach.State;
        var words = state switch
        {
            { IsReachable: true, RefusedSince: { } since } => string.Create(CultureInfo.InvariantCulture, $"reachable, but refuses our token since {since:O}"),
            { IsReachable: true } => "reachable",
            { IsReachable: false, Since: { } since } => string.Create(CultureInfo.InvariantCulture, $"unreachable since {since:O}"),
            _ => "not asked yet",
        };
        return Task.FromResult(HealthCheckResult.Healthy(words, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["platform"] = new JsonObject
            {
                ["reachable"] = state.IsReachable,
                ["lastAnswerAt"] = state.LastAnswerAt,
                ["reason"] = state.Reason,
            },
        }));
    }
}
