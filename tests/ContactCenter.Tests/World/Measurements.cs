using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.World;

/// <summary>Listens to the metrics of one server, and writes each measurement as a line: name, tags, value.</summary>
public sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<Instrument> _instruments = new();

    public Measurements(IServiceProvider services)
    {
        var scope = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope != scope || !instrument.Meter.Name.StartsWith("ContactCenter.", StringComparison.Ordinal))
                return;
            _instruments.Enqueue(instrument);
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>(Keep);
        _listener.SetMeasurementEventCallback<long>(Keep);
        _listener.SetMeasurementEventCallback<double>(Keep);
        _listener.Start();
    }

    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>What is measured, by name.</summary>
    public IReadOnlyList<Instrument> Instruments => [.. _instruments.OrderBy(instrument => instrument.Name, StringComparer.Ordinal)];

    /// <summary>What the gauges show now, and nothing else.</summary>
    public IReadOnlyList<string> Gauges()
    {
        _lines.Clear();
        _listener.RecordObservableInstruments();
        return Lines;
    }

    public void Dispose() => _listener.Dispose();

    private void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct
    {
        var all = string.Concat(tags.ToArray().Select(tag => $" {tag.Key}={tag.Value}"));
        _lines.Enqueue(FormattableString.Invariant($"{instrument.Name}{all} {value}{(instrument.Unit == "s" ? " s" : "")}"));
    }
}
