using System.Text.Json.Serialization;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Platform.Simulation;

/// <summary>
/// Tells the simulator, as any application could, which numbers and phones there are when they have changed. A simulator that cannot be told goes on
/// with those of before.
/// </summary>
internal sealed partial class SimulatorUpdate(
    ISimulatedLines lines, VonageSettings settings, Deployment deployment, StartReport report, IHttpClientFactory clients, ILogger<SimulatorUpdate> logger)
    : IHostedService, IDisposable
{
    public const string HttpClientName = "simulator";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!deployment.IsLive)
            lines.OnChanged = () => _ = Task.Run(TellAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lines.OnChanged = static () => { };
        return Task.CompletedTask;
    }

    public void Dispose() => _turn.Dispose();

    private async Task TellAsync()
    {
        try
        {
            // One after the other, so that the newest is told last.
            await _turn.WaitAsync();
            try
            {
                await SendAsync();
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            Log.NotTold(logger, fault);
        }
    }

    private async Task SendAsync()
    {
        if (report.LocalUrl() is not { } local)
            return;
        using var client = clients.CreateClient(HttpClientName);
        client.Timeout = Timeout;
        var body = new SimulatedAccountLines(
            [.. SimulatedAccount.Numbers(lines, settings)], [.. lines.Phones.Select(line => new SimulatedAccountLine(line.Number, line.Name))]);
        using var answer = await client.PutAsJsonAsync(
            new Uri(local, $"{SimulationFeature.Page}/api/lines"), body, SimulatedLinesJson.Default.SimulatedAccountLines);
        answer.EnsureSuccessStatusCode();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The simulator could not be told which numbers and phones there are now")]
        public static partial void NotTold(ILogger logger, Exception fault);
    }
}

/// <summary>What the simulator is told.</summary>
internal sealed record SimulatedAccountLines(IReadOnlyList<string> Numbers, IReadOnlyList<SimulatedAccountLine> Phones);

internal sealed record SimulatedAccountLine(string Address, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SimulatedAccountLines))]
internal sealed partial class SimulatedLinesJson : JsonSerializerContext;
