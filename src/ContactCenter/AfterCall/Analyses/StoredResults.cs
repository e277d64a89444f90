using System.Text.Json.Serialization;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Summaries;
using ContactCenter.Domain.Analysis.Syntax;

namespace ContactCenter.AfterCall.Analyses;

// Results of steps as they are encrypted. The names are those on disk: they never change their meaning.

internal sealed record StoredSentiment(StoredTurn[] Turns, StoredPart[] Course);

internal sealed record StoredTurn(int Segment, SentimentLabel Label, double Score, double Value)
{
    public static StoredTurn Of(TurnSentiment turn) => new(turn.Segment, turn.Label, turn.Score, turn.Value);

    public TurnSentiment ToTurn() => new(Segment, Label, Score, Value);
}

/// <param name="Start">Seconds since the first recording began.</param>
/// <param name="End">Seconds since the first recording began.</param>
internal sealed record StoredPart(double Start, double End, double? Caller, double? Agent)
{
    public static StoredPart Of(SentimentPart part) => new(part.Start, part.End, part.Caller, part.Agent);
}

internal sealed record StoredPhrase(string Text, int Segment, int Begin, int End, double Score)
{
    public static StoredPhrase Of(KeyPhrase phrase) => new(phrase.Text, phrase.Place.Segment, phrase.Place.Begin, phrase.Place.End, phrase.Score);
}

/// <param name="Provider">Who has found it, where that is not who has made the step; <c>null</c>: it is.</param>
internal sealed record StoredEntity(string Type, string Text, int Segment, int Begin, int End, double Score, string? Provider = null)
{
    public static StoredEntity Of(FoundEntity entity) =>
        new(entity.Type, entity.Text, entity.Place.Segment, entity.Place.Begin, entity.Place.End, entity.Score);

    public FoundEntity ToFound() => new(Type, Text, new(Segment, Begin, End), Score);
}

/// <summary>A word or punctuation mark; what it is stands in the transcript alone.</summary>
internal sealed record StoredToken(string Tag, int Segment, int Begin, int End, double Score)
{
    public static StoredToken Of(TaggedWord word) => new(word.Tag, word.Place.Segment, word.Place.Begin, word.Place.End, Math.Round(word.Score, 3));
}

/// <param name="Reason">Why the caller called; only of a language model.</param>
/// <param name="Outcome">How the call ended; only of a language model.</param>
/// <param name="FollowUps">What is left to do; only of a language model.</param>
internal sealed record StoredSummary(
    string[] Bullets, string Paragraph, string? Reason = null, string? Outcome = null, StoredFollowUp[]? FollowUps = null)
{
    public static StoredSummary Of(CallSummary summary) => new([.. summary.Bullets], summary.Paragraph);

    public static StoredSummary Of(ModelSummary summary) => new(
        [.. summary.Bullets],
        string.Join(' ', summary.Bullets),
        summary.Reason,
        summary.Outcome,
        [.. summary.FollowUps.Select(each => new StoredFollowUp(each.Text, each.Segment))]);
}

internal sealed record StoredFollowUp(string Text, int Segment);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredSentiment))]
[JsonSerializable(typeof(StoredPhrase[]))]
[JsonSerializable(typeof(StoredEntity[]))]
[JsonSerializable(typeof(StoredToken[]))]
[JsonSerializable(typeof(StoredSummary))]
[JsonSerializable(typeof(StoredTalk))]
[JsonSerializable(typeof(StoredVectors))]
internal sealed partial class StoredAnalysisJson : JsonSerializerContext;
