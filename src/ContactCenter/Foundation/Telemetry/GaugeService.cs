using System.Diagnostics.Metrics;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>Shows the gauges of all features once the process starts.</summary>
internal sealed class GaugeService(IEnumerable<IGauges> gauges, IMeterFactory meters) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var shown in gauges)
            shown.Show(meters);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>What a feature does not count but looks at, when somebody collects metrics. Registered by the feature, shown at start.</summary>
internal interface IGauges
{
    void Show(IMeterFactory meters);
}
