using System.Globalization;
using System.Text.Json.Nodes;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Compares the fields of an object with what is written into them.</summary>
internal static class FieldCheck
{
    /// <summary>Our ids of calls are this long at most.</summary>
    private const int IdLength = 64;

    /// <summary>So long are those of other systems, by which a record is looked up.</summary>
    private const int ForeignIdLength = 200;

    private static readonly string[] Numbers =
        ["durationSeconds", "recording.durationSeconds", "revision", "sentiment.score", "sentiment.value", "survey", "survey.score"];

    public static IEnumerable<CheckFinding> Of(SalesforceOrg org, ObjectShape shape)
    {
        var id = OfId(org, shape);
        var others = org.Fields.Where(field => !string.Equals(field.Value, org.ExternalId, StringComparison.OrdinalIgnoreCase))
            .OrderBy(field => field.Value, StringComparer.Ordinal)
            .Select(field => OfField(field.Key, field.Value, shape));
        return others.Prepend(id).OfType<CheckFinding>();
    }

    private static CheckFinding? OfId(SalesforceOrg org, ObjectShape shape)
    {
        var name = org.ExternalId;
        if (!shape.Fields.TryGetValue(name, out var field))
            return new("missing", name, "It holds the id of the call, and is not there or not visible for the user.");
        if (!org.IsLookedUp && (!field.IsExternalId || !field.IsUnique))
            return new("notUnique", name, "It holds the id of the call and must be an external id with unique values.");
        if (!field.IsWritable)
            return new("notWritable", name, "It holds the id of the call, and the user may not write it.");
        if (!field.IsText)
            return new("wrongType", name, $"It holds the id of the call, and the type {field.Type} takes no such value.");
        var longest = org.IsLookedUp ? ForeignIdLength : IdLength;
        return field.Length > 0 && field.Length < longest
            ? new("tooShort", name, string.Create(CultureInfo.InvariantCulture, $"It has {field.Length} characters; ids of calls have up to {longest}."))
            : null;
    }

    private static CheckFinding? OfField(string ours, string name, ObjectShape shape)
    {
        if (!shape.Fields.TryGetValue(name, out var field))
            return new("missing", name, $"It would hold {ours}, and is not there or not visible for the user.");
        if (!field.IsWritable)
            return new("notWritable", name, $"It would hold {ours}, and the user may not write it.");
        if (!field.Takes(SampleOf(ours)))
            return new("wrongType", name, $"It would hold {ours}, and the type {field.Type} takes no such value.");
        return field.IsText && SalesforceNames.LengthOf(ours) is { } longest && field.Length > 0 && field.Length < longest
            ? TooShort(name, field.Length, longest)
            : null;
    }

    private static JsonNode SampleOf(string ours)
    {
        if (ours == "recording.redacted")
            return true;
        return Numbers.Contains(ours, StringComparer.Ordinal) ? 1 : "text";
    }

    private static CheckFinding TooShort(string name, int length, int longest) =>
        new("tooShort", name, string.Create(CultureInfo.InvariantCulture, $"It has {length} characters; texts of up to {longest} are cut."));
}

/// <summary>Something that an org lacks.</summary>
/// <param name="Kind"><c>token</c> (nobody can sign in), <c>object</c>, <c>missing</c> (a field that is not there, or that the user does not see),
/// <c>notWritable</c>, <c>wrongType</c>, <c>tooShort</c> (texts are cut, ids refused), <c>notUnique</c>, <c>right</c> or <c>answer</c> (it fails at this
/// moment).</param>
/// <param name="Field">The field's or the object's API name; <c>null</c>: it is about the org.</param>
/// <param name="Text">In one sentence, for people.</param>
internal sealed record CheckFinding(string Kind, string? Field, string Text);
