using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Plan;

/// <summary>A prompt without translations is a text; one with them an object of texts by language, its own under <c>""</c>.</summary>
public sealed class PromptJsonConverter : JsonConverter<Prompt>
{
    public override Prompt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Prompt.Of(reader.GetString()!);
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!;
            reader.Read();
            texts[language] = reader.GetString() ?? "";
        }

        var text = texts.GetValueOrDefault("", "");
        texts.Remove("");
        return Prompt.Of(text, texts.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, Prompt value, JsonSerializerOptions options)
    {
        if (value.Translations.IsEmpty)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("", value.Text);
        foreach (var (language, text) in value.Translations.OrderBy(translation => translation.Key, StringComparer.Ordinal))
            writer.WriteString(language, text);
        writer.WriteEndObject();
    }
}
