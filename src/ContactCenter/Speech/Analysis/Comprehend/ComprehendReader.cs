using System.Text.Json;
using ContactCenter.Domain.Analysis.Languages;
using ContactCenter.Domain.Analysis.Providers;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Speech.Analysis.Comprehend;

/// <summary>Has Amazon Comprehend read calls, turn by turn.</summary>
internal sealed class ComprehendReader(ComprehendClient client)
{
    /// <summary>Of UTF-8 in a text whose language is asked for.</summary>
    private const int MostBytes = 100_000;

    private ComprehendBatch Batch => new(client);

    /// <param name="text">Not blank; what is too much of it is left out.</param>
    /// <returns><c>null</c>: it cannot tell.</returns>
    /// <exception cref="ProviderException">There is no answer.</exception>
    public Task<FoundLanguage?> LanguageOfAsync(string text, CancellationToken cancellationToken)
    {
        var (begin, end) = TextParts.Of(text, MostBytes).First();
        return client.AskAsync("DetectDominantLanguage", new() { ["Text"] = text[begin..end] }, LanguageIn, cancellationToken);
    }

    /// <returns>How each text was meant.</returns>
    /// <exception cref="ProviderException">There is no answer.</exception>
    public Task<ComprehendAnswer<(TurnPart Part, SentimentProbabilities Likely)>> SentimentsOfAsync(
        IReadOnlyList<TurnPart> parts, CancellationToken cancellationToken) =>
        Batch.AskAsync("BatchDetectSentiment", parts, static (part, result) => (part, LikelyIn(result.GetProperty("SentimentScore"))), cancellationToken);

    /// <returns>Phrases, whose <see cref="ComprehendFind.Word"/> is empty.</returns>
    /// <exception cref="ProviderException">There is no answer.</exception>
    public Task<ComprehendAnswer<ComprehendFind>> PhrasesOfAsync(IReadOnlyList<TurnPart> parts, CancellationToken cancellationToken) =>
        FindAsync("BatchDetectKeyPhrases", "KeyPhrases", parts, static _ => ("", null), cancellationToken);

    /// <returns>Entities, whose <see cref="ComprehendFind.Word"/> is their type, such as <c>COMMERCIAL_ITEM</c>.</returns>
    /// <exception cref="ProviderException">There is no answer.</exception>
    public Task<ComprehendAnswer<ComprehendFind>> EntitiesOfAsync(IReadOnlyList<TurnPart> parts, CancellationToken cancellationToken) =>
        FindAsync("BatchDetectEntities", "Entities", parts, static find => (find.GetProperty("Type").GetString()!, null), cancellationToken);

    /// <returns>Words, whose <see cref="ComprehendFind.Word"/> is their part of speech, such as <c>NOUN</c>.</returns>
    /// <exception cref="ProviderException">There is no answer.</exception>
    public Task<ComprehendAnswer<ComprehendFind>> SyntaxOfAsync(IReadOnlyList<TurnPart> parts, CancellationToken cancellationToken) =>
        FindAsync("BatchDetectSyntax", "SyntaxTokens", parts, TagOf, cancellationToken);

    private static (string Word, double? Score) TagOf(JsonElement token)
    {
        var tag = token.GetProperty("PartOfSpeech");
        return (tag.GetProperty("Tag").GetString()!, tag.GetProperty("Score").GetDouble());
    }

    private static FoundLanguage? LanguageIn(JsonElement answer)
    {
        var best = answer.GetProperty("Languages").EnumerateArray()
            .Select(language => new FoundLanguage(language.GetProperty("LanguageCode").GetString()!, Probability(language.GetProperty("Score"))))
            .MaxBy(language => language.Score);
        return best is { Code.Length: > 0 } ? best : null;
    }

    private static SentimentProbabilities LikelyIn(JsonElement scores) => new(
        Probability(scores.GetProperty("Positive")),
        Probability(scores.GetProperty("Negative")),
        Probability(scores.GetProperty("Neutral")),
        Probability(scores.GetProperty("Mixed")));

    private static double Probability(JsonElement number) => Math.Clamp(number.GetDouble(), 0, 1);

    private async Task<ComprehendAnswer<ComprehendFind>> FindAsync(
        string operation,
        string list,
        IReadOnlyList<TurnPart> parts,
        Func<JsonElement, (string Word, double? Score)> wordOf,
        CancellationToken cancellationToken)
    {
        var answer = await Batch.AskAsync(
            operation,
            parts,
            (part, result) => result.GetProperty(list).EnumerateArray().Select(find => FindOf(part, find, wordOf(find))).ToList(),
            cancellationToken);
        return new([.. answer.Found.SelectMany(finds => finds).OfType<ComprehendFind>()], answer.LeftOut);
    }

    /// <returns><c>null</c>: what it has found does not stand in the text.</returns>
    private static ComprehendFind? FindOf(TurnPart part, JsonElement find, (string Word, double? Score) told)
    {
        var said = find.TryGetProperty("Text", out var text) ? text.GetString() : null;
        var place = CodePointPlaces.In(part.Text, find.GetProperty("BeginOffset").GetInt32(), find.GetProperty("EndOffset").GetInt32(), said);
        var score = Math.Clamp(told.Score ?? find.GetProperty("Score").GetDouble(), 0, 1);
        return place is var (begin, end) ? new(told.Word, new(part.Turn.Segment, part.Begin + begin, part.Begin + end), score) : null;
    }
}

/// <summary>Something that Amazon Comprehend has found.</summary>
/// <param name="Word">What kind of thing it is, in its words.</param>
/// <param name="Place">In what was sent.</param>
/// <param name="Score">0 to 1.</param>
internal sealed record ComprehendFind(string Word, TextPlace Place, double Score);
