using System.Text.Json;
using ContactCenter.Domain.Analysis.Summaries;

namespace ContactCenter.Speech.Analysis.LanguageModels;

/// <summary>Reads what a language model has written: exactly the object that it was asked for, or nothing.</summary>
internal static class LanguageModelReply
{
    private static readonly string[] Members = ["topic", "summary", "reason", "outcome", "followUps"];
    private static readonly string[] MembersOfFollowUp = ["text", "segment"];

    /// <returns><c>null</c>: it is something else.</returns>
    public static ModelSummary? Read(string written)
    {
        try
        {
            using var document = JsonDocument.Parse(written);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ModelSummary? Read(JsonElement root)
    {
        if (!IsObjectOf(root, Members)
            || !TryText(root, "topic", out var topic) || !TryText(root, "reason", out var reason) || !TryText(root, "outcome", out var outcome)
            || root.GetProperty("summary") is not { ValueKind: JsonValueKind.Array } summary
            || root.GetProperty("followUps") is not { ValueKind: JsonValueKind.Array } followUps)
        {
            return null;
        }

        var bullets = summary.EnumerateArray().Select(bullet => bullet.ValueKind == JsonValueKind.String ? bullet.GetString() : null).ToList();
        var left = followUps.EnumerateArray().Select(FollowUpOf).ToList();
        return bullets.TrueForAll(bullet => bullet is not null) && left.TrueForAll(each => each is not null)
            ? new([.. bullets.OfType<string>()], topic, reason, outcome, [.. left.OfType<FollowUp>()])
            : null;
    }

    private static FollowUp? FollowUpOf(JsonElement each) =>
        IsObjectOf(each, MembersOfFollowUp) && each.GetProperty("text") is { ValueKind: JsonValueKind.String } text
        && each.GetProperty("segment") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var segment)
            ? new(text.GetString()!, segment)
            : null;

    /// <summary>Each of them once, and no other.</summary>
    private static bool IsObjectOf(JsonElement element, string[] members) =>
        element.ValueKind == JsonValueKind.Object
        && element.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)
            .SequenceEqual(members.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool TryText(JsonElement root, string name, out string? text)
    {
        var value = root.GetProperty(name);
        text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return value.ValueKind is JsonValueKind.String or JsonValueKind.Null;
    }
}
