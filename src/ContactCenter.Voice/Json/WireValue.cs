using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>
/// One JSON value, read as what is wanted of it rather than as what it was written as: a number may come as text and text as a
/// number. What does not fit reads as <c>null</c>.
/// </summary>
internal readonly ref struct WireValue(ReadOnlySpan<byte> json)
{
    /// <summary>The largest whole number of seconds that a <see cref="TimeSpan"/> holds.</summary>
    private const decimal LongestSeconds = long.MaxValue / TimeSpan.TicksPerSecond;

    /// <summary>The value as it was written, quotes included; empty when there was none.</summary>
    public ReadOnlySpan<byte> Json { get; } = json;

    public bool IsNull => Json.SequenceEqual("null"u8);

    public bool IsObject => Json.StartsWith("{"u8);

    public bool IsArray => Json.StartsWith("["u8);

    public bool IsText => Json.StartsWith("\""u8);

    /// <summary>Whether it is text, a number or a truth value.</summary>
    public bool IsScalar => !(Json.IsEmpty || IsNull || IsObject || IsArray);

    /// <summary>The value without the quotes and escapes that text has.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            if (!IsText)
                return Json;
            return IsEscaped ? Encoding.UTF8.GetBytes(Unescaped()) : Json[1..^1];
        }
    }

    /// <summary>The items of an array.</summary>
    public WireItems Items => new(this);

    private bool IsEscaped => Json.Contains((byte)'\\');

    public bool Is(ReadOnlySpan<byte> text) => IsText && Bytes.SequenceEqual(text);

    public string? Text() => IsScalar ? Encoding.UTF8.GetString(Bytes) : null;

    /// <summary>The text of a scalar, or the JSON of an object or an array.</summary>
    public string? TextOrJson() => IsObject || IsArray ? Encoding.UTF8.GetString(Json) : Text();

    /// <summary>Text that is not empty.</summary>
    public string? Id() => Bytes.IsEmpty ? null : Text();

    /// <summary>Whole numbers, which nearly all are, take the short way.</summary>
    public decimal? Decimal()
    {
        if (Utf8Parser.TryParse(Bytes, out long whole, out var length) && length == Bytes.Length)
            return whole;
        return decimal.TryParse(Bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public long? Integer() =>
        Decimal() is { } number && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;

    /// <summary>A length of time in seconds, 0 or more.</summary>
    public TimeSpan? Seconds() =>
        Decimal() is { } seconds and >= 0 and <= LongestSeconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;

    public bool IsTrue() => Ascii.EqualsIgnoreCase(Bytes, "true"u8);

    public DateTimeOffset? Time() => WireTime.TryParse(Bytes, out var time) ? time : null;

    /// <summary>An absolute http or https address.</summary>
    public Uri? Url() =>
        Uri.TryCreate(Text(), UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? url : null;

    /// <summary>The value itself, on its own memory; <c>null</c> when it is missing, <c>null</c>, or nested more than 64 deep.</summary>
    public JsonElement? Element()
    {
        if (Json.IsEmpty || IsNull)
            return null;
        try
        {
            var reader = new Utf8JsonReader(Json);
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value of one field of an object; empty when there is none.</summary>
    public WireValue Field(ReadOnlySpan<byte> name)
    {
        WireValue found = default;
        if (!IsObject)
            return found;
        var reader = new Utf8JsonReader(Json, WireJson.Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            var value = WireJson.Take(ref reader, Json);
            if (isWanted)
                found = value;
        }

        return found;
    }

    private string Unescaped()
    {
        var reader = new Utf8JsonReader(Json);
        reader.Read();
        return reader.GetString()!;
    }
}
