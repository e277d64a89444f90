using System.Collections.Frozen;
using System.Text.Json;

namespace ContactCenter.Voice.Webhooks;

/// <summary>Headers as names and text, read from a JSON object.</summary>
internal static class HeaderMap
{
    public static IReadOnlyDictionary<string, string> Empty { get; } = FrozenDictionary<string, string>.Empty;

    /// <summary>
    /// The fields whose names begin with <paramref name="prefix"/>, by the rest of their names, in any case. Objects and arrays are
    /// kept as their JSON text; <c>null</c> is left out; of a name that comes twice the last value counts.
    /// </summary>
    /// <param name="json">A good JSON object.</param>
    /// <param name="prefix">What the names begin with; case matters.</param>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> json, string prefix = "")
    {
        Dictionary<string, string>? headers = null;
        var reader = new Utf8JsonReader(json, WireJson.Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (WireJson.Take(ref reader, json).TextOrJson() is { } text && name.StartsWith(prefix, StringComparison.Ordinal))
                (headers ??= new(StringComparer.OrdinalIgnoreCase))[name[prefix.Length..]] = text;
        }

        return headers ?? Empty;
    }
}
