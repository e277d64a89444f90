using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Platform.CallsApi;

/// <summary>How long requests to the calls API take.</summary>
internal sealed class CallsApiMetrics
{
    public const string MeterName = "ContactCenter.Vonage";

    private readonly Histogram<double> _duration;

    public CallsApiMetrics(IMeterFactory meters) => _duration = meters.Create(MeterName)
        .CreateHistogram<double>("calls_api.duration", "s", "Requests to the calls API, by method and outcome.", advice: Durations.OfThePlatform);

    public void Answered(string method, ApiOutcome outcome, TimeSpan duration) =>
        _duration.Record(duration.TotalSeconds, new("method", method), new("outcome", outcome.ToString()));
}
