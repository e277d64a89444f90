using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Foundation.Health;

/// <summary>
/// Runs every health check and says whether the process may be given calls. A check's description is in words: <c>ok</c> and
/// what else is worth knowing, or why not. Its data are fields of the body of their own; values are <see cref="JsonNode"/>.
/// </summary>
internal sealed partial class Readiness(HealthCheckService checks, ILogger<Readiness> logger)
{
    private const string Ready = "ready";
    private const string Broken = "the check failed; the log says why";

    /// <returns>Whether it is ready, and the body that says so: the status, counts, the checks in words, details.</returns>
    public async Task<(bool IsReady, JsonObject Body)> LookAsync(CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        foreach (var (name, entry) in report.Entries)
        {
            if (entry.Exception is { } fault)
                Log.Broken(logger, fault, name);
        }

        var isReady = report.Status == HealthStatus.Healthy;
        var fields = report.Entries.Values.SelectMany(entry => entry.Data).ToLookup(field => field.Value is JsonValue);
        var body = new JsonObject { ["status"] = isReady ? Ready : Words(report.Entries.Values.First(entry => entry.Status != HealthStatus.Healthy)) };
        Add(body, fields[true]);
        body["checks"] = new JsonObject(report.Entries.Select(check => KeyValuePair.Create(check.Key, (JsonNode?)Words(check.Value))));
        Add(body, fields[false]);
        return (isReady, body);
    }

    private static string Words(HealthReportEntry entry) => entry.Exception is null ? entry.Description ?? "ok" : Broken;

    private static void Add(JsonObject body, IEnumerable<KeyValuePair<string, object>> fields)
    {
        foreach (var (name, value) in fields)
            body[name] = (JsonNode)value;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Health check {Check} failed")]
        public static partial void Broken(ILogger logger, Exception fault, string check);
    }
}
