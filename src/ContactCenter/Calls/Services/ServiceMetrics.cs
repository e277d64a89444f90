using System.Diagnostics.Metrics;

namespace ContactCenter.Calls.Services;

/// <summary>Counts questions to services.</summary>
internal sealed class ServiceMetrics
{
    public const string MeterName = "ContactCenter.Services";

    private readonly Counter<long> _asked;
    private readonly Histogram<double> _duration;

    public ServiceMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _asked = meter.CreateCounter<long>("services.questions", "{question}", "Questions to services that menus ask, by service and outcome.");
        _duration = meter.CreateHistogram<double>("services.question.duration", "s", "How long services take for an answer.");
    }

    public void Asked(string service, bool isAnswered, TimeSpan duration)
    {
        var name = KeyValuePair.Create<string, object?>("service", service);
        _asked.Add(1, name, KeyValuePair.Create<string, object?>("outcome", isAnswered ? "answered" : "failed"));
        _duration.Record(duration.TotalSeconds, name);
    }
}
