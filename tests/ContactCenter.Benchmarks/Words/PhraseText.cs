using System.Text.RegularExpressions;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Analysis.Phrases;
using ContactCenter.Speech.Analysis.Syntax;

namespace ContactCenter.Benchmarks.Words;

/// <summary>An English text as if it had been said sentence by sentence, whose key phrases are found as the server finds those of a call.</summary>
internal sealed partial class PhraseText
{
    private readonly Conversation _conversation;

    public PhraseText(string text) =>
        _conversation = new([.. SentenceEnd().Split(text).Select((sentence, at) => new Turn(at, Speaker.Unknown, at, at + 1, sentence))], TaggerFile.Language);

    /// <param name="withTags">Whether parts of speech are used.</param>
    public WeighedPhrases Phrases(bool withTags) =>
        WeighedPhrases.Of(_conversation, WordLists.Of(TaggerFile.Language), withTags ? TaggerFile.English.Tag : null);

    /// <returns>How near each of the phrases is to the text.</returns>
    public async Task<PhraseNearness> NearnessAsync(IEnumerable<WeighedPhrases> phrases, SentenceVectors vectors)
    {
        List<string> texts = [.. phrases.SelectMany(each => each.Compared).Distinct(StringComparer.Ordinal)];
        var passages = SpokenPassage.Of(_conversation.Turns, _ => 1).Select(passage => passage.Text);
        var made = (await vectors.EmbedAsync([.. texts, .. passages], VectorUse.Passage, CancellationToken.None)).Vectors;
        // As those of passages are kept.
        return new(texts.Zip(made), [.. made.Skip(texts.Count).Select(vector => ByteVector.Of(vector).ToFloats())]);
    }

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SentenceEnd();
}
