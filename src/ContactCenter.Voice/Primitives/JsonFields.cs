using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Voice;

/// <summary>
/// An immutable JSON object: fields in the order in which they were written. Two are equal when they hold the same fields
/// with the same JSON values, in any order. A <see cref="JsonObject"/> converts to it.
/// </summary>
public sealed class JsonFields : IReadOnlyDictionary<string, JsonElement>, IEquatable<JsonFields>
{
    private readonly OrderedDictionary<string, JsonElement> _fields;

    internal JsonFields(OrderedDictionary<string, JsonElement> fields) => _fields = fields;

    /// <summary>No fields: <c>{}</c>.</summary>
    public static JsonFields Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _fields.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _fields.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _fields.Values;

    /// <inheritdoc/>
    public JsonElement this[string key] => _fields[key];

    /// <summary>An immutable copy of <paramref name="fields"/>.</summary>
    public static implicit operator JsonFields(JsonObject fields) => From(fields);

    /// <summary>An immutable copy of <paramref name="fields"/>.</summary>
    public static JsonFields From(JsonObject fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            fields.WriteTo(writer);
        return Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Reads a JSON object. Of a name that comes twice the last value counts.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static JsonFields Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        using var document = JsonDocument.Parse(json);
        return From(document.RootElement.Clone());
    }

    /// <summary>The fields of a JSON object.</summary>
    /// <exception cref="JsonException">The element is not a JSON object.</exception>
    public static JsonFields From(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException($"A JSON object is needed; this is {element.ValueKind}.");
        var fields = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
            fields[field.Name] = field.Value;
        return fields.Count == 0 ? Empty : new JsonFields(fields);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _fields.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out JsonElement value) => _fields.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both hold the same fields with the same JSON values.</summary>
    public bool Equals(JsonFields? other)
    {
        if (other is null || other.Count != Count)
            return false;
        foreach (var (name, value) in _fields)
        {
            if (!other.TryGetValue(name, out var theirs) || !JsonElement.DeepEquals(value, theirs))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonFields);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var name in _fields.Keys)
            hash ^= name.GetHashCode(StringComparison.Ordinal);
        return hash;
    }

    /// <summary>The JSON text.</summary>
    public override string ToString() => $"{{{string.Join(',', _fields.Select(field => $"\"{JsonEncodedText.Encode(field.Key)}\":{field.Value.GetRawText()}"))}}}";
}
