using System.Buffers;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Analysis.Summaries;


/// <summary>Cuts a sentence that nobody would read to its end.</summary>
internal static class LongSentence
{
    private const int MostWords = 40;
    private const int FewestWords = 25;

    private static readonly SearchValues<char> Clauses = SearchValues.Create(",;:–—、，");

    /// <param name="sentence">Any text.</param>
    /// <returns>
    /// Begin and exclusive end of each piece: one, or several of 25 to 40 words that end at a comma and the like where one stands there, and
    /// what remains.
    /// </returns>
    public static IEnumerable<(int Begin, int End)> Pieces(string sentence)
    {
        var words = SpeechWords.In(sentence);
        var begin = 0;
        for (var first = 0; first < words.Length && WordCounter.Count(sentence[begin..]) > MostWords;)
        {
            var last = LastWord(sentence, words, first);
            if (last == words.Length - 1)
                break;
            var cut = CutBehind(sentence, words, last);
            yield return (begin, cut);
            (first, begin) = (last + 1, cut);
        }

        yield return (begin, sentence.Length);
    }

    private static int LastWord(string sentence, ImmutableArray<SpeechWord> words, int first)
    {
        var count = 0;
        var last = first;
        int? clause = null;
        for (var at = first; at < words.Length; at++)
        {
            count += words[at].IsInBrackets ? 0 : WordCounter.Count(sentence[words[at].Begin..words[at].End]);
            if (count > MostWords && at > first)
                break;
            last = at;
            if (count >= FewestWords && IsClause(sentence, words, at))
                clause = at;
        }

        return clause ?? last;
    }

    private static bool IsClause(string sentence, ImmutableArray<SpeechWord> words, int at) =>
        at + 1 < words.Length && sentence.AsSpan(words[at].End, words[at + 1].Begin - words[at].End).ContainsAny(Clauses);

    /// <summary>At a blank where there is one, so that a sign stays with its word.</summary>
    private static int CutBehind(string sentence, ImmutableArray<SpeechWord> words, int last)
    {
        var next = words[last + 1];
        for (var at = next.Begin; at > words[last].End; at--)
        {
            if (char.IsWhiteSpace(sentence[at - 1]))
                return at;
        }

        return next.IsInBrackets ? next.Begin - 1 : next.Begin;
    }
}
