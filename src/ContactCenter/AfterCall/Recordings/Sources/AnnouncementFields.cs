using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>The fields of one JSON object that a recording system has sent, each by all its names; what is <c>null</c> or empty is not there.</summary>
internal sealed class AnnouncementFields
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly JsonFields _fields;

    private AnnouncementFields(JsonFields fields) => _fields = fields;

    /// <exception cref="AnnouncementException">It is not JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        const string NotJson = "the body is not JSON";
        // The parser leaves bytes within quotes as they are, until somebody reads them.
        if (!Utf8.IsValid(json.Span))
            throw new AnnouncementException(NotJson);
        try
        {
            return JsonDocument.Parse(json.Span.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json);
        }
        catch (JsonException)
        {
            throw new AnnouncementException(NotJson);
        }
    }

    /// <exception cref="AnnouncementException">It is no object, or holds text that is not Unicode.</exception>
    public static AnnouncementFields Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new AnnouncementException("a JSON object is needed");
        try
        {
            return new(JsonFields.From(element));
        }
        catch (JsonException fault)
        {
            throw new AnnouncementException(fault.Message);
        }
    }

    /// <returns>The value under the first of the names that has one; <c>null</c>: none has.</returns>
    public JsonElement? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null)
                return value;
        }

        return null;
    }

    /// <summary>Text without the blanks around it; a number as it was written.</summary>
    public string? Text(int longest, params ReadOnlySpan<string> names) => Value(names) is { } value ? TextOf(value, longest, names[0]) : null;

    public Uri? Url(int longest, params ReadOnlySpan<string> names)
    {
        if (Text(longest, names) is not { } text)
            return null;
        return BaseAddress.TryReadUrl(text, out var url)
            ? url
            : throw new AnnouncementException($"{names[0]} must be an absolute https address");
    }

    public DateTimeOffset? Time(params ReadOnlySpan<string> names)
    {
        var isScalar = Value(names) is { ValueKind: JsonValueKind.String or JsonValueKind.Number };
        return isScalar && AnnouncedTime.TryParse(Text(int.MaxValue, names) ?? "", out var time) ? time : null;
    }

    /// <summary>A finite number; <c>null</c>: there is none.</summary>
    public double? Number(string name) =>
        Value(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    public ImmutableSortedDictionary<string, string> Texts(int most, int longest, string name)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Value(name) is not { } value)
            return texts.ToImmutable();
        if (value.ValueKind != JsonValueKind.Object)
            throw new AnnouncementException($"{name} must be an object of texts");
        foreach (var field in value.EnumerateObject())
        {
            if (field.Name.Length > longest)
                throw new AnnouncementException($"a name in {name} has more than {longest} characters");
            if (field.Value.ValueKind != JsonValueKind.Null)
                texts[field.Name] = TextOf(field.Value, longest, $"{name}.{field.Name}") ?? "";
            if (texts.Count > most)
                throw new AnnouncementException($"{name} has more than {most} entries");
        }

        return texts.ToImmutable();
    }

    private static string? TextOf(JsonElement value, int longest, string name)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => throw new AnnouncementException($"{name} must be a text"),
        };
        if (text.Length > longest)
            throw new AnnouncementException($"{name} has more than {longest} characters");
        return text.Length == 0 ? null : text;
    }
}
