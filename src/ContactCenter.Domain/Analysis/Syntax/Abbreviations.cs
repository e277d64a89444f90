namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>English words that end with a point inside a sentence.</summary>
internal static class Abbreviations
{
    private static readonly ImmutableHashSet<string> Known =
    [
        .. "mr mrs ms dr prof st jr sr vs etc inc ltd co corp dept approx ext apt ave".Split(' '),
    ];

    /// <param name="word">Without its last point: <c>Mr</c>, <c>U.S</c>.</param>
    public static bool Have(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsAsciiLetterUpper(word[0]) && word[0] != 'I')
        || (word.Contains('.') && char.IsLetter(word[0]))
        || Known.Contains(word.ToString().ToLowerInvariant());
}
