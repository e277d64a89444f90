using System.Diagnostics.Metrics;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>What a feature does not count but looks at, when somebody collects metrics. Registered by the feature, shown at start.</summary>
internal interface IGauges
{
    void Show(IMeterFactory meters);
}
