using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace ContactCenter.Foundation.Logging;

/// <summary>Masks phone numbers in a whole log line, its words, properties and exception, before any other sink sees it.</summary>
internal sealed class MaskingSink(Logger sinks) : ILogEventSink, IDisposable
{
    private readonly MessageTemplateParser _parser = new();

    public void Emit(LogEvent logEvent)
    {
        MaskProperties(logEvent);
        var words = PhoneMask.Mask(logEvent.MessageTemplate.Text);
        var fault = logEvent.Exception is { } original ? MaskedException.Of(original) : null;
        sinks.Write(ReferenceEquals(words, logEvent.MessageTemplate.Text) && ReferenceEquals(fault, logEvent.Exception)
            ? logEvent
            : new LogEvent(
                logEvent.Timestamp,
                logEvent.Level,
                fault,
                _parser.Parse(words),
                logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value)),
                logEvent.TraceId ?? default,
                logEvent.SpanId ?? default));
    }

    public void Dispose() => sinks.Dispose();

    private static void MaskProperties(LogEvent logEvent)
    {
        List<LogEventProperty>? changed = null;
        foreach (var (name, value) in logEvent.Properties)
        {
            if (Mask(value) is var masked && !ReferenceEquals(masked, value))
                (changed ??= []).Add(new(name, masked));
        }

        foreach (var property in changed ?? [])
            logEvent.AddOrUpdateProperty(property);
    }

    private static LogEventPropertyValue Mask(LogEventPropertyValue value) => value switch
    {
        ScalarValue scalar => Mask(scalar),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Mask)),
        StructureValue structure =>
            new StructureValue(structure.Properties.Select(property => new LogEventProperty(property.Name, Mask(property.Value))), structure.TypeTag),
        // Two numbers may look alike once they are masked.
        DictionaryValue map =>
            new DictionaryValue(map.Elements.Select(entry => KeyValuePair.Create(Mask(entry.Key), Mask(entry.Value))).DistinctBy(entry => entry.Key)),
        _ => value,
    };

    private static ScalarValue Mask(ScalarValue scalar)
    {
        if (scalar.Value is Unmasked shown)
            return new(shown.Text);
        // Numbers, dates and the like are measures, not phones.
        if (scalar.Value is null or bool or char or (IFormattable and not Uri) || scalar.Value.ToString() is not { } text)
            return scalar;
        var masked = PhoneMask.Mask(text);
        return ReferenceEquals(masked, text) ? scalar : new(masked);
    }
}

/// <summary>A text for the log that is shown as it is, numbers included: the operator's own settings, at start.</summary>
public readonly record struct Unmasked(string Text)
{
    public override string ToString() => Text;
}
