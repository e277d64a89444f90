using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Calls.Reconciliation;

/// <summary>Whether it was looked at what happened while no process was there.</summary>
internal sealed class CatchUpHealthCheck(Reconciler reconciler) : IHealthCheck
{
    public const string Name = "catchUp";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        reconciler.IsReady ? HealthCheckResult.Healthy("ok") : HealthCheckResult.Unhealthy("catching up: the legs are being compared with the platform"));
}
