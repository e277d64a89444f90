using Serilog.Core;
using Serilog.Events;

namespace ContactCenter.Foundation.Logging;

/// <summary>Masks phone numbers in whatever a log line is about, before any sink sees it.</summary>
internal sealed class NumberMasking : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
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
        StructureValue structure => new StructureValue(structure.Properties.Select(property => new LogEventProperty(property.Name, Mask(property.Value))), structure.TypeTag),
        // Two numbers may look alike once they are masked.
        DictionaryValue map => new DictionaryValue(map.Elements.Select(entry => KeyValuePair.Create(Mask(entry.Key), Mask(entry.Value))).DistinctBy(entry => entry.Key)),
        _ => value,
    };

    private static ScalarValue Mask(ScalarValue scalar)
    {
        if (scalar.Value is Shown shown)
            return new(shown.Text);
        // Numbers, dates and the like are measures, not phones.
        if (scalar.Value is null or bool or char or (IFormattable and not Uri) || scalar.Value.ToString() is not { } text)
            return scalar;
        var masked = PhoneMask.Mask(text);
        return ReferenceEquals(masked, text) ? scalar : new(masked);
    }
}
