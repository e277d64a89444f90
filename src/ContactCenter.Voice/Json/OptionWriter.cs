using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>Writes the options of one JSON object; an option that is <c>null</c> is left out.</summary>
internal readonly struct OptionWriter(Utf8JsonWriter json, Dialect dialect)
{
    public Dialect Dialect => dialect;

    public void Text(ReadOnlySpan<byte> option, string? value)
    {
        if (value is not null)
            json.WriteString(option, value);
    }

    public void Flag(ReadOnlySpan<byte> option, bool? value)
    {
        if (value is { } flag)
            json.WriteBoolean(option, flag);
    }

    public void Whole(ReadOnlySpan<byte> option, int? value)
    {
        if (value is { } number)
            json.WriteNumber(option, number);
    }

    public void Number(ReadOnlySpan<byte> option, double? value)
    {
        if (value is { } number)
            json.WriteNumber(option, number);
    }

    /// <summary>A span of time as seconds: a whole number when it is one.</summary>
    public void Seconds(ReadOnlySpan<byte> option, TimeSpan? value)
    {
        if (value is { } time)
            json.WriteNumber(option, (decimal)time.Ticks / TimeSpan.TicksPerSecond);
    }

    public void Verb(ReadOnlySpan<byte> option, HttpVerb? value)
    {
        if (value is { } verb)
            json.WriteString(option, verb == HttpVerb.Get ? "GET"u8 : "POST"u8);
    }

    public void Url(ReadOnlySpan<byte> option, Uri? value) => Text(option, value?.OriginalString);

    /// <summary>The one URL where the platform wants an array.</summary>
    public void UrlArray(ReadOnlySpan<byte> option, Uri? value)
    {
        if (value is not null)
            TextArray(option, value.OriginalString);
    }

    /// <summary>The one text where the platform wants an array.</summary>
    public void TextArray(ReadOnlySpan<byte> option, string? value)
    {
        if (value is null)
            return;
        json.WriteStartArray(option);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public void Texts(ReadOnlySpan<byte> option, IReadOnlyList<string>? values)
    {
        if (values is null)
            return;
        json.WriteStartArray(option);
        for (var i = 0; i < values.Count; i++)
            json.WriteStringValue(values[i]);
        json.WriteEndArray();
    }

    public void Legs(ReadOnlySpan<byte> option, IReadOnlyList<LegId>? legs)
    {
        if (legs is null)
            return;
        json.WriteStartArray(option);
        for (var i = 0; i < legs.Count; i++)
            json.WriteStringValue(legs[i].Value);
        json.WriteEndArray();
    }

    public void Fields(ReadOnlySpan<byte> option, JsonFields? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(option);
        value.WriteTo(json);
    }

    public void Object(ReadOnlySpan<byte> option, WireObject? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(option);
        value.WriteTo(json, dialect);
    }

    /// <summary>The one object where the platform wants an array.</summary>
    public void ObjectArray(ReadOnlySpan<byte> option, WireObject? value)
    {
        if (value is null)
            return;
        json.WriteStartArray(option);
        value.WriteTo(json, dialect);
        json.WriteEndArray();
    }

    public void Actions(ReadOnlySpan<byte> option, Ncco? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(option);
        value.WriteTo(json);
    }
}

/// <summary>An option may be spelled in two ways: camelCase in an NCCO, snake_case at the calls API.</summary>
internal enum Dialect
{
    Ncco,
    Rest,
}
