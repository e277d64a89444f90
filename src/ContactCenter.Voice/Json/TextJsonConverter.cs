using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Voice;

/// <summary>A value that is one JSON string, and a property name where it keys a dictionary.</summary>
internal abstract class TextJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? FromText(reader.GetString()!)
            : throw new JsonException($"A {typeof(T).Name} is a JSON string; this is {reader.TokenType}.");

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromText(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    protected abstract T FromText(string text);
}

internal sealed class LegIdJsonConverter : TextJsonConverter<LegId>
{
    protected override LegId FromText(string text) => new(text);
}

internal sealed class ConversationIdJsonConverter : TextJsonConverter<ConversationId>
{
    protected override ConversationId FromText(string text) => new(text);
}

internal sealed class PhoneNumberJsonConverter : TextJsonConverter<PhoneNumber>
{
    protected override PhoneNumber FromText(string text) =>
        PhoneNumber.TryParse(text, out var number)
            ? number
            : throw new JsonException($"\"{text}\" is not a telephone number.");
}
