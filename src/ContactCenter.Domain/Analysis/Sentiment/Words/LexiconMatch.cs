namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>An entry of the list found in a text.</summary>
/// <param name="First">The number of its first word in the text.</param>
/// <param name="Behind">The number of the word behind it.</param>
internal readonly record struct LexiconMatch(int First, int Behind, LexiconEntry Entry)
{
    /// <returns>In order, none over another; where two begin with the same word the longer one.</returns>
    public static ImmutableArray<LexiconMatch> In(ImmutableArray<string> words, SentimentLexicon lexicon)
    {
        var matches = ImmutableArray.CreateBuilder<LexiconMatch>();
        for (var at = 0; at < words.Length;)
        {
            var match = LongestAt(words, at, lexicon);
            if (match is { } found)
                matches.Add(found);
            at = match?.Behind ?? at + 1;
        }

        return matches.ToImmutable();
    }

    private static LexiconMatch? LongestAt(ImmutableArray<string> words, int at, SentimentLexicon lexicon)
    {
        for (var behind = Math.Min(words.Length, at + lexicon.LongestEntry); behind > at; behind--)
        {
            if (lexicon.Entries.TryGetValue(string.Join(' ', words[at..behind]), out var entry))
                return new(at, behind, entry);
        }

        return null;
    }
}
