using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Voice;

/// <summary>A value that is one JSON string, and a property name where it keys a dictionary.</summary>
public abstract class TextJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? FromText(reader.GetString()!)
            : throw new JsonException($"A {typeof(T).Name} is a JSON string; this is {reader.TokenType}.");

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromText(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    /// <summary>The value that the text says.</summary>
    /// <exception cref="JsonException">It says none.</exception>
    protected abstract T FromText(string text);
}

/// <summary>A leg's id as one JSON string.</summary>
public sealed class LegIdJsonConverter : TextJsonConverter<LegId>
{
    /// <inheritdoc/>
    protected override LegId FromText(string text) => new(text);
}

/// <summary>A conversation's id as one JSON string.</summary>
public sealed class ConversationIdJsonConverter : TextJsonConverter<ConversationId>
{
    /// <inheritdoc/>
    protected override ConversationId FromText(string text) => new(text);
}

/// <summary>A telephone number as one JSON string.</summary>
public sealed class PhoneNumberJsonConverter : TextJsonConverter<PhoneNumber>
{
    /// <inheritdoc/>
    protected override PhoneNumber FromText(string text) =>
        PhoneNumber.TryParse(text, out var number)
            ? number
            : throw new JsonException($"\"{text}\" is not a telephone number.");
}
