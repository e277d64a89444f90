namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>English words that are two: <c>don't</c>, <c>I'm</c>, <c>John's</c>, <c>cannot</c>, <c>gonna</c>.</summary>
internal static class Contractions
{
    private static readonly ImmutableArray<string> Endings = ["n't", "'re", "'ve", "'ll", "'s", "'d", "'m"];

    /// <summary>Whole words without apostrophe, with the length of their first part.</summary>
    private static readonly ImmutableDictionary<string, int> Whole = new (string Word, int First)[]
    {
        ("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("lemme", 3), ("gimme", 3), ("dont", 2), ("didnt", 3), ("doesnt", 4), ("isnt", 2),
        ("arent", 3), ("wasnt", 3), ("werent", 4), ("hasnt", 3), ("havent", 4), ("hadnt", 3), ("couldnt", 5), ("wouldnt", 5), ("shouldnt", 6),
        ("cant", 2), ("wont", 2),
    }.ToImmutableDictionary(pair => pair.Word, pair => pair.First, StringComparer.Ordinal);

    /// <param name="word">As it is written.</param>
    /// <returns>How many characters its first part has; 0: it is one word.</returns>
    public static int CutIn(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant().Replace('’', '\'');
        var ending = Endings.FirstOrDefault(end => lower.Length > end.Length && lower.EndsWith(end, StringComparison.Ordinal));
        return ending is null ? Whole.GetValueOrDefault(lower) : lower.Length - ending.Length;
    }
}
