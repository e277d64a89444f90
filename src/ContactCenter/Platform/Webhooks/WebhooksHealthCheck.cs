using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Whether webhooks are let in. Strangers can have theirs refused, so it never makes us unready.</summary>
internal sealed class WebhooksHealthCheck(RefusedWebhooks refused) : IHealthCheck
{
    public const string Name = "webhooks";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy(refused.LikelyCause ?? "ok"));
}
