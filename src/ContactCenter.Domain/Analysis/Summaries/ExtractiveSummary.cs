using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Summaries;


/// <summary>Makes a summary of the sentences of a call that say most.</summary>
public static class ExtractiveSummary
{
    private const int MostSentences = 3;

    /// <summary>A shorter call is its own summary.</summary>
    private const int FewestWords = 30;

    /// <param name="conversation">Redacted; any texts. Such as <c>[card]</c> stays as it stands.</param>
    /// <param name="stopWords">Of the languages that are spoken.</param>
    /// <returns>
    /// At most three sentences in the order of the call, each with its speaker; of a call under 30 words one for each turn. <c>null</c>: no word was said.
    /// </returns>
    public static CallSummary? Of(Conversation conversation, StopWords stopWords)
    {
        var words = conversation.Turns.Sum(turn => turn.WordCount);
        if (words == 0)
            return null;
        if (words < FewestWords)
            return Of(conversation.Turns.Select(SummarySentence.Of).Where(turn => turn.Text.Length > 0));
        var sentences = SummarySentence.Of(conversation);
        var scores = SentenceScores.Of(sentences, stopWords);
        return Of(Enumerable.Range(0, sentences.Length).Where(at => sentences[at].WordCount > 0)
            // What is said again in the same words says nothing more.
            .DistinctBy(at => sentences[at].Folded, StringComparer.Ordinal)
            .OrderByDescending(at => scores[at]).Take(MostSentences).Order().Select(at => sentences[at]));
    }

    private static CallSummary Of(IEnumerable<SummarySentence> sentences)
    {
        var bullets = sentences.Select(sentence => sentence.Bullet).ToImmutableArray();
        return new(bullets, string.Join(' ', bullets));
    }
}

/// <summary>What a call was about, in a few sentences.</summary>
/// <param name="Bullets">In the order of the call.</param>
/// <param name="Paragraph">The same as running text.</param>
public sealed record CallSummary(ImmutableArray<string> Bullets, string Paragraph);
