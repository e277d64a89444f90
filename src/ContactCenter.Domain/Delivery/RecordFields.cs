using System.Globalization;
using System.Text.Json.Nodes;

namespace ContactCenter.Domain.Delivery;

/// <summary>What a system of records may be told of a call: each a text, a number or a truth value, in the forms that adapters of such systems use.</summary>
public static class RecordFields
{
    /// <summary>The caller's number, <c>+</c> and E.164.</summary>
    public const string Caller = "caller";

    /// <summary>What is told of every call.</summary>
    public static ImmutableArray<string> Always { get; } =
        [.. DeliveryFields.Always, "durationSeconds", "answeredAt", "endedAt", "department", DeliveryFields.Missing];

    private static readonly ImmutableDictionary<string, Func<CallReport, JsonNode?>> Plain =
        new Dictionary<string, Func<CallReport, JsonNode?>>(StringComparer.Ordinal)
        {
            [Caller] = static report => report.Caller is { } number ? $"+{number}" : null,
            ["sentiment"] = static report => report.Sentiment is { } meant
                ? string.Create(CultureInfo.InvariantCulture, $"{meant.Label.ToUpperInvariant()}, {meant.Score:0.##}")
                : null,
            ["language"] = static report => report.Language?.Split('-')[0],
            ["key_phrases"] = static report => report.KeyPhrases is { } phrases ? string.Join(", ", phrases) : null,
            ["entities"] = static report => report.Entities is { } entities
                ? string.Join(", ", entities.Select(entity => $"{entity.Text}:{entity.Type.ToUpperInvariant()}"))
                : null,
            ["survey"] = static report => report.Survey?.Score,
            ["recording"] = static report => report.Recording?.Url.AbsoluteUri,
            [DeliveryFields.Missing] = static report => report.Missing.IsEmpty
                ? null
                : string.Join("; ", report.Missing.Select(part => $"{part.Key}: {part.Value}")),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>All names that may be mapped to a field.</summary>
    public static IEnumerable<string> Names => DeliveryFields.Names.Append(Caller).Order(StringComparer.Ordinal);

    public static bool IsKnown(string name) => Plain.ContainsKey(name) || DeliveryFields.IsKnown(name);

    /// <param name="name">Of <see cref="Names"/>.</param>
    /// <returns>A node of its own; <c>null</c>: JSON's <c>null</c>.</returns>
    public static JsonNode? ValueOf(string name, CallReport report, DeliveryRevision revision) =>
        Plain.TryGetValue(name, out var read) ? read(report) : DeliveryFields.ValueOf(name, report, revision);
}
