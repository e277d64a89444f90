using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Calls;

/// <summary>A list, the top first. The built-in converter would turn the stack over.</summary>
public sealed class TextStackJsonConverter : JsonConverter<ImmutableStack<string>>
{
    public override ImmutableStack<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.GetString() ?? "");
        texts.Reverse();
        return ImmutableStack.CreateRange(texts);
    }

    public override void Write(Utf8JsonWriter writer, ImmutableStack<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
