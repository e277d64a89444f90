using System.IO.Enumeration;
using System.Text.Json;
using ContactCenter.Simulator.Nccos;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Scenarios.Expectations;

/// <summary>
/// What JSON must have in it, whatever else it has: an object at least these fields, an array these items in this order,
/// a text or number this text, in which <c>*</c> stands for anything.
/// </summary>
internal sealed class JsonPattern(YamlNode pattern)
{
    public bool Matches(string? json)
    {
        try
        {
            return json is not null && Matches(pattern, ReadableJson.Parse(json));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Matches(YamlNode pattern, JsonElement value) => pattern switch
    {
        YamlMappingNode fields => value.ValueKind == JsonValueKind.Object && fields.All(field => HasField(value, field.Key, field.Value)),
        YamlSequenceNode items => value.ValueKind == JsonValueKind.Array && HasItems(items, value),
        YamlScalarNode text => IsText(text, value),
        _ => false,
    };

    private static bool HasField(JsonElement value, YamlNode name, YamlNode pattern) =>
        name is YamlScalarNode { Value: { } text } && value.TryGetProperty(text, out var field) && Matches(pattern, field);

    private static bool HasItems(YamlSequenceNode items, JsonElement array)
    {
        using var left = array.EnumerateArray();
        foreach (var item in items)
        {
            while (true)
            {
                if (!left.MoveNext())
                    return false;
                if (Matches(item, left.Current))
                    break;
            }
        }

        return true;
    }

    private static bool IsText(YamlScalarNode pattern, JsonElement value)
    {
        var text = pattern.Value ?? "";
        return value.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.Array => text == "*",
            JsonValueKind.Null => pattern.Style == ScalarStyle.Plain && text is "null" or "~" or "",
            JsonValueKind.String => IsLike(text, value.GetString()!),
            _ => IsLike(text, value.GetRawText()),
        };
    }

    private static bool IsLike(string pattern, string text) =>
        pattern.Contains('*') ? FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false) : pattern == text;
}
