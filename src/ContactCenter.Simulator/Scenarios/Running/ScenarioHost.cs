using ContactCenter.Simulator.CallsApi;

namespace ContactCenter.Simulator.Scenarios.Running;

/// <summary>Gives every script its platform, and the calls API of the one that is played on at the moment.</summary>
internal sealed class ScenarioHost(RunAccount account, TimeProvider time, ILoggerFactory logs) : IAsyncDisposable
{
    private volatile VoicePlatform? _platform;

    /// <summary>The calls API of the platform that is there; <c>null</c>: there is none at the moment.</summary>
    public CallsService? Api => _platform?.Api;

    /// <summary>Opens a new platform. Calls on the one before are ended, and nobody is told.</summary>
    /// <param name="scenario"><c>null</c>: for scripts that have no settings of their own.</param>
    public async Task<VoicePlatform> OpenAsync(Scenario? scenario)
    {
        await DisposeAsync();
        var platform = new VoicePlatform(account.OptionsFor(scenario), time, logs: logs);
        _platform = platform;
        return platform;
    }

    public async ValueTask DisposeAsync()
    {
        if (_platform is { } before)
            await before.DisposeAsync();
    }
}
