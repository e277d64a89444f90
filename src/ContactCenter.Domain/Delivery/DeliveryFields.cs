using System.Globalization;
using System.Text.Json.Nodes;

namespace ContactCenter.Domain.Delivery;

/// <summary>What a delivery may tell of a call, as JSON, by the names that bodies and templates use.</summary>
public static class DeliveryFields
{
    public const string Missing = "missing";
    public const string Revision = "revision";
    public const string UpdatedAt = "updatedAt";

    /// <summary>What stands in every body.</summary>
    public static ImmutableArray<string> Always { get; } = ["call_id", "transcript", "summary", "topic", "duration"];

    /// <summary>What stands in a body where the settings ask for it.</summary>
    public static ImmutableArray<string> Included { get; } =
        ["sentiment", "language", "key_phrases", "entities", "survey", "agent", "recording", "contact_center_id"];

    private static readonly ImmutableDictionary<string, Func<CallReport, DeliveryRevision, JsonNode?>> Readers =
        new Dictionary<string, Func<CallReport, DeliveryRevision, JsonNode?>>(StringComparer.Ordinal)
        {
            ["call_id"] = static (report, _) => report.SourceId ?? report.Call,
            ["transcript"] = static (report, _) => report.Transcript is { } lines ? ReportLine.Join(lines) : null,
            ["summary"] = static (report, _) => report.Summary,
            ["topic"] = static (report, _) => report.Topic,
            ["duration"] = static (report, _) => report.Duration is { } duration ? DurationText.Of(duration) : null,
            ["durationSeconds"] = static (report, _) => report.Duration is { } duration ? (long)duration.TotalSeconds : null,
            ["sentiment"] = static (report, _) => report.Sentiment is { } meant
                ? new JsonObject { ["label"] = meant.Label, ["score"] = meant.Score, ["value"] = meant.Value }
                : null,
            ["sentiment.label"] = static (report, _) => report.Sentiment?.Label,
            ["sentiment.score"] = static (report, _) => report.Sentiment?.Score,
            ["sentiment.value"] = static (report, _) => report.Sentiment?.Value,
            ["language"] = static (report, _) => report.Language,
            ["key_phrases"] = static (report, _) => report.KeyPhrases is { } phrases ? ArrayOf(phrases, static phrase => phrase) : null,
            ["entities"] = static (report, _) => report.Entities is { } entities
                ? ArrayOf(entities, static entity => new JsonObject { ["type"] = entity.Type, ["text"] = entity.Text })
                : null,
            ["survey"] = static (report, _) => report.Survey is { } survey ? SurveyOf(survey) : null,
            ["survey.score"] = static (report, _) => report.Survey?.Score,
            ["agent"] = static (report, _) => report.Agent,
            ["department"] = static (report, _) => report.Department,
            ["recording"] = static (report, _) => report.Recording is { } recording ? RecordingOf(recording) : null,
            ["recording.url"] = static (report, _) => report.Recording?.Url.AbsoluteUri,
            ["recording.durationSeconds"] = static (report, _) => report.Recording?.DurationSeconds,
            ["recording.redacted"] = static (report, _) => report.Recording?.Redacted,
            ["contact_center_id"] = static (report, _) => report.Call,
            ["answeredAt"] = static (report, _) => TimeOf(report.AnsweredAt),
            ["endedAt"] = static (report, _) => TimeOf(report.EndedAt),
            [Missing] = static (report, _) => report.Missing.IsEmpty
                ? null
                : new JsonObject(report.Missing.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value))),
            [Revision] = static (_, revision) => revision.Number,
            [UpdatedAt] = static (_, revision) => TimeOf(revision.UpdatedAt),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>All names that a template may hold.</summary>
    public static IEnumerable<string> Names => Readers.Keys.Order(StringComparer.Ordinal);

    public static bool IsKnown(string name) => Readers.ContainsKey(name);

    /// <param name="name">Of <see cref="Names"/>.</param>
    /// <returns>A node of its own; <c>null</c>: JSON's <c>null</c>.</returns>
    public static JsonNode? ValueOf(string name, CallReport report, DeliveryRevision revision) => Readers[name](report, revision);

    private static JsonObject SurveyOf(ReportSurvey survey) => new()
    {
        ["score"] = survey.Score,
        ["answers"] = ArrayOf(survey.Answers, static answer => new JsonObject { ["question"] = answer.Question, ["score"] = answer.Score }),
    };

    private static JsonObject RecordingOf(ReportRecording recording) => new()
    {
        ["url"] = recording.Url.AbsoluteUri,
        ["durationSeconds"] = recording.DurationSeconds,
        ["redacted"] = recording.Redacted,
    };

    private static JsonArray ArrayOf<T>(ImmutableArray<T> items, Func<T, JsonNode?> toJson) => new([.. items.Select(toJson)]);

    private static string? TimeOf(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Which state of a call a delivery tells.</summary>
/// <param name="Number">From 1.</param>
/// <param name="UpdatedAt">When the call was changed so.</param>
public sealed record DeliveryRevision(int Number, DateTimeOffset UpdatedAt);
