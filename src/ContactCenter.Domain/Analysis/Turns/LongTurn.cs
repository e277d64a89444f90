namespace ContactCenter.Domain.Analysis.Turns;

/// <summary>Cuts a turn that is too long to be read as one text.</summary>
internal static class LongTurn
{
    /// <param name="turn">Any turn.</param>
    /// <param name="mostWords">The most words of a piece, at least 1.</param>
    /// <returns>The turn, or its pieces, all at its place: each as many sentences as it may have, or where one is longer, as many words.</returns>
    public static IEnumerable<Turn> Pieces(Turn turn, int mostWords) => turn.WordCount <= mostWords
        ? [turn]
        : Cut(turn.Text, mostWords).Select(text =>
            new Turn(turn.Segment, turn.Speaker, turn.Start, turn.End, text, turn.Language) { Recording = turn.Recording });

    private static IEnumerable<string> Cut(string text, int mostWords)
    {
        var (begin, end, words) = (0, 0, 0);
        foreach (var part in SentenceCutter.Sentences(text).SelectMany(sentence => Parts(text, sentence, mostWords)))
        {
            var count = WordCounter.Count(text[part.Begin..part.End]);
            if (words > 0 && words + count > mostWords)
            {
                yield return text[begin..end];
                (begin, words) = (part.Begin, 0);
            }

            (end, words) = (part.End, words + count);
        }

        yield return text[begin..end];
    }

    /// <summary>The sentence; where it is too long, what stands between its blanks.</summary>
    private static IEnumerable<(int Begin, int End)> Parts(string text, (int Begin, int End) sentence, int mostWords)
    {
        if (WordCounter.Count(text[sentence.Begin..sentence.End]) <= mostWords)
        {
            yield return sentence;
            yield break;
        }

        var begin = sentence.Begin;
        for (var at = sentence.Begin; at <= sentence.End; at++)
        {
            if (at < sentence.End && !char.IsWhiteSpace(text[at]))
                continue;
            foreach (var bit in Bits(text, begin, at, mostWords))
                yield return bit;
            begin = at + 1;
        }
    }

    /// <summary>What has no blank within it; where it is too long, as a script without spaces may be, as many characters as words may be.</summary>
    private static IEnumerable<(int Begin, int End)> Bits(string text, int begin, int end, int mostWords)
    {
        var longest = WordCounter.Count(text[begin..end]) <= mostWords ? end - begin : mostWords;
        while (begin < end)
        {
            var cut = Math.Min(begin + longest, end);
            if (cut < end && char.IsLowSurrogate(text[cut]))
                cut++;
            yield return (begin, cut);
            begin = cut;
        }
    }
}
