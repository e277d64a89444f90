using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Foundation.Storage;

/// <summary>Whether what is promised can be made durable.</summary>
/// <param name="committer"><c>null</c>: nothing is durable, which somebody has chosen.</param>
internal sealed class StorageHealthCheck(GroupCommitter? committer) : IHealthCheck
{
    public const string Name = "journal";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(committer switch
        {
            null => HealthCheckResult.Healthy("ok: in memory only, as Storage:Provider says"),
            { State.Unavailable: { } reason } => HealthCheckResult.Unhealthy($"nothing can be made durable: {reason}"),
            { IsBusy: true } => HealthCheckResult.Unhealthy("the disk is too slow for what is to be made durable"),
            _ => HealthCheckResult.Healthy("ok"),
        });
}
