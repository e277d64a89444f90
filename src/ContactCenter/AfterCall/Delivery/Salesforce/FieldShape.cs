using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>A field of an object of an org.</summary>
/// <param name="Name">Its API name.</param>
/// <param name="Type">As the description has it, such as <c>textarea</c>.</param>
/// <param name="Length">Characters that a text may have; 0: it has no such limit.</param>
/// <param name="IsWritable">Whether our user may write it, in a new record and in an old one.</param>
internal sealed record FieldShape(string Name, string Type, int Length, bool IsWritable)
{
    private const int DateLength = 10;

    public bool IsExternalId { get; init; }

    /// <summary>Whether two records cannot have the same value.</summary>
    public bool IsUnique { get; init; }

    public bool IsText => Type is "string" or "textarea" or "url" or "email" or "phone" or "picklist" or "multipicklist" or "combobox" or "encryptedstring";

    private bool IsNumber => Type is "double" or "int" or "currency" or "percent" or "long";

    public static FieldShape? Read(JsonElement field)
    {
        if (OrgAnswer.TextOf(field, "name") is not { } name || OrgAnswer.TextOf(field, "type") is not { } type)
            return null;
        var length = field.TryGetProperty("length", out var told) && told.ValueKind == JsonValueKind.Number && told.TryGetInt32(out var known) ? known : 0;
        return new(name, type, length, IsTrue(field, "createable") && IsTrue(field, "updateable"))
        {
            IsExternalId = IsTrue(field, "externalId"),
            // Where nothing is said of it, only the answer 300 will tell.
            IsUnique = !field.TryGetProperty("unique", out var unique) || unique.ValueKind == JsonValueKind.True,
        };
    }

    /// <summary>Whether a value of ours can stand in it.</summary>
    public bool Takes(JsonNode? value) => IsWritable && value?.GetValueKind() switch
    {
        null => true,
        JsonValueKind.Number => IsText || IsNumber,
        JsonValueKind.True or JsonValueKind.False => IsText || Type == "boolean",
        _ => IsText || Type is "datetime" or "date" or "reference",
    };

    /// <param name="value">That it takes.</param>
    /// <returns>As it is written into it: a text is cut to the field's length.</returns>
    public JsonNode? Fit(JsonNode? value)
    {
        if (value is null || IsNumber || Type is "boolean" or "reference" or "datetime")
            return value?.DeepClone();
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return Cut(text, Type == "date" ? DateLength : Length);
    }

    public static bool IsTrue(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>No character is cut in two.</summary>
    private static string Cut(string text, int length)
    {
        if (length <= 0 || text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
