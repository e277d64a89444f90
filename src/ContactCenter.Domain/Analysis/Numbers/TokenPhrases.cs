namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>Finds phrases among tokens; where several begin at one token, the longest is meant.</summary>
/// <typeparam name="T">What a phrase says.</typeparam>
internal sealed class TokenPhrases<T>
{
    private readonly ImmutableDictionary<string, T> _meanings;
    private readonly int _longest;

    /// <param name="phrases">Folded words with one blank between them, each phrase once.</param>
    public TokenPhrases(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        _meanings = phrases.ToImmutableDictionary(StringComparer.Ordinal);
        _longest = _meanings.Keys.Max(phrase => phrase.Count(character => character == ' ') + 1);
    }

    /// <returns>The first token of each phrase, the token behind it, and what it says; none over another.</returns>
    public IEnumerable<(int Begin, int End, T Meaning)> In(ImmutableArray<NumberToken> tokens)
    {
        for (var at = 0; at < tokens.Length;)
        {
            var length = LengthAt(tokens, at);
            if (length > 0)
                yield return (at, at + length, _meanings[Phrase(tokens, at, length)]);
            at += Math.Max(length, 1);
        }
    }

    /// <summary>Phrases as they stand in a source: commas and line ends separate them.</summary>
    public static IEnumerable<KeyValuePair<string, T>> Listed(T meaning, string phrases) =>
        phrases.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => KeyValuePair.Create(phrase, meaning));

    private int LengthAt(ImmutableArray<NumberToken> tokens, int at)
    {
        for (var length = Math.Min(_longest, tokens.Length - at); length > 0; length--)
        {
            if (AreWords(tokens, at, length) && _meanings.ContainsKey(Phrase(tokens, at, length)))
                return length;
        }

        return 0;
    }

    private static bool AreWords(ImmutableArray<NumberToken> tokens, int at, int length) =>
        tokens.Skip(at).Take(length).All(token => token.Kind == TokenKind.Word);

    private static string Phrase(ImmutableArray<NumberToken> tokens, int at, int length) =>
        string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Text));
}
