using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Foundation.Work;

/// <summary>Whether what is to be done is done in time, and how much was given up.</summary>
internal sealed class WorkHealthCheck(WorkDispatcher dispatcher, WorkOptions options) : IHealthCheck
{
    public const string Name = "outbox";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = dispatcher.State;
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["deadLetters"] = JsonValue.Create(state.DeadLetters) };
        var due = state.Due == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{state.Due} due, the oldest for {state.OldestDueLag.TotalSeconds:0.#} s");
        return Task.FromResult(due switch
        {
            null => HealthCheckResult.Healthy("ok", data),
            _ when state.OldestDueLag > options.LongestLag => HealthCheckResult.Unhealthy($"behind: {due}", data: data),
            _ => HealthCheckResult.Healthy($"ok: {due}", data),
        });
    }
}
