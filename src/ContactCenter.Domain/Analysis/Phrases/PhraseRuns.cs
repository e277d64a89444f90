using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>Finds the longest runs of words that may be a phrase: such as may stand anywhere, with what may stand before them.</summary>
internal static class PhraseRuns
{
    /// <summary>Of more words nobody says that they are one thing.</summary>
    public const int MostWords = 4;

    /// <param name="turn">Whose words they are.</param>
    /// <param name="words">All, in order.</param>
    public static IEnumerable<PhraseCandidate> In(Turn turn, ImmutableArray<PhraseWord> words)
    {
        for (var first = 0; first < words.Length;)
        {
            var end = EndOf(words, first);
            if (end > first && Candidate(turn, words[first..end]) is { } candidate)
                yield return candidate;
            first = Math.Max(end, first + 1);
        }
    }

    /// <summary>Adjectives, then nouns; hyphens only between the two words that they join.</summary>
    private static int EndOf(ImmutableArray<PhraseWord> words, int first)
    {
        var (end, hasNoun) = (first, false);
        while (end < words.Length)
        {
            var kind = words[end].Kind;
            if (kind == PhraseWordKind.None || (kind == PhraseWordKind.Before && hasNoun) || (kind == PhraseWordKind.Hyphen && end == first))
                break;
            hasNoun |= kind == PhraseWordKind.Anywhere;
            end++;
        }

        return end;
    }

    /// <returns><c>null</c>: there is no noun among them, or there are too many words.</returns>
    private static PhraseCandidate? Candidate(Turn turn, ImmutableArray<PhraseWord> run)
    {
        var last = run.Length - 1;
        while (last >= 0 && run[last].Kind != PhraseWordKind.Anywhere)
            last--;
        ImmutableArray<PhraseWord> words = [.. run.Take(last + 1).Where(word => word.Kind != PhraseWordKind.Hyphen)];
        if (words.IsEmpty || words.Length > MostWords)
            return null;
        var (begin, end) = (words[0].Begin, words[^1].End);
        return new(turn.Text[begin..end], new(turn.Segment, begin, end), words);
    }
}
