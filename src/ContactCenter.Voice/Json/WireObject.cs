using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>A JSON object of the platform: the options known here as properties, all others in <see cref="Extra"/>.</summary>
/// <remarks>A property that is <c>null</c> is not written, and the platform's default holds.</remarks>
public abstract record WireObject
{
    private protected WireObject()
    {
    }

    /// <summary>Options that have no property here. They are written after the others, as they are; none may repeat an option that has a property.</summary>
    public JsonFields Extra { get; init; } = JsonFields.Empty;

    internal void WriteTo(Utf8JsonWriter json, Dialect dialect)
    {
        json.WriteStartObject();
        WriteOptions(new OptionWriter(json, dialect));
        Extra.WriteFieldsTo(json);
        json.WriteEndObject();
    }

    /// <summary>Tells every fault of the options.</summary>
    internal abstract void Check(OptionRules rules);

    private protected abstract void WriteOptions(OptionWriter options);
}
