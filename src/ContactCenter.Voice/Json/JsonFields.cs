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

    private JsonFields(OrderedDictionary<string, JsonElement> fields) => _fields = fields;

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
        return Parse(Utf8Json.Write(fields, static (fields, writer) => fields.WriteTo(writer)));
    }

    /// <summary>The fields of a JSON object. Of a name that comes twice the last value counts.</summary>
    /// <exception cref="JsonException">The element is not a JSON object, or holds text that is not Unicode or a number beyond all bounds.</exception>
    public static JsonFields From(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException($"A JSON object is needed; this is {element.ValueKind}.");
        if (!IsComparable(element))
            throw new JsonException("The JSON holds text that is not Unicode, or a number beyond all bounds.");
        var fields = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in element.Clone().EnumerateObject())
            fields[field.Name] = field.Value;
        return Of(fields);
    }

    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static JsonFields Parse([StringSyntax(StringSyntaxAttribute.Json)] string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>Writes the JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteFieldsTo(writer);
        writer.WriteEndObject();
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
        var hash = 0;
        foreach (var name in _fields.Keys)
            hash ^= name.GetHashCode(StringComparison.Ordinal);
        return hash;
    }

    /// <summary>The JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToUtf8Json());

    internal static JsonFields Of(OrderedDictionary<string, JsonElement>? fields) => fields is null or { Count: 0 } ? Empty : new(fields);

    /// <summary>A comparison with itself finds what would make a later comparison or writing throw.</summary>
    internal static bool IsComparable(JsonElement element)
    {
        try
        {
            return JsonElement.DeepEquals(element, element);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    internal byte[] ToUtf8Json() => Utf8Json.Write(this, static (fields, writer) => fields.WriteTo(writer));

    internal void WriteFieldsTo(Utf8JsonWriter writer)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            var (name, value) = _fields.GetAt(i);
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static JsonFields Parse(byte[] utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return From(document.RootElement);
    }
}
