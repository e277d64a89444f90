using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>A webhook sent by GET: its body becomes the query, nested values as JSON text.</summary>
internal static class FlatQuery
{
    /// <summary>The address with the body in its query, behind what is there already. What is null is left out.</summary>
    public static string Append(string url, JsonObject body)
    {
        var pairs = body.Where(property => property.Value is not null)
            .Select(property => $"{Uri.EscapeDataString(property.Key)}={Uri.EscapeDataString(TextOf(property.Value!))}");
        return $"{url}{(url.Contains('?') ? '&' : '?')}{string.Join('&', pairs)}";
    }

    /// <summary>What the signature of a GET covers: the whole query as a JSON object of decoded texts, in order of appearance.</summary>
    public static byte[] SignedPayload(string url)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var pair in new Uri(url).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var (name, value) = pair.Split('=', 2) is [var before, var after] ? (before, after) : (pair, "");
                writer.WriteString(Decode(name), Decode(value));
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string TextOf(JsonNode value) =>
        value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String ? scalar.GetValue<string>() : PlainJson.Text(value);
}
