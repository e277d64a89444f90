using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>Reads what servers write differently: what is absent, null or of another kind is <c>null</c>, and never an error.</summary>
internal static class TolerantJson
{
    /// <summary>A number, or one that is written as text.</summary>
    public static double? Number(JsonElement from, string name)
    {
        if (!from.TryGetProperty(name, out var value))
            return null;
        var number = 0.0;
        var isNumber = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out number),
            JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
        return isNumber && double.IsFinite(number) ? number : null;
    }

    /// <summary>A number from 0 to 1; a little outside is put right, anything else is none.</summary>
    public static double? Probability(JsonElement from, string name) =>
        Number(from, name) is { } number and > -0.01 and < 1.01 ? Math.Clamp(number, 0, 1) : null;

    /// <summary>A text that is not empty.</summary>
    public static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>An object.</summary>
    public static JsonElement? Object(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The objects of a list.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];
}
