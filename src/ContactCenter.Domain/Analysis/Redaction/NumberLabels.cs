using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Finds labels in texts, in all five languages at once.</summary>
internal static class NumberLabels
{
    private static readonly ImmutableDictionary<string, LabelKind> Kinds = Phrases(LabelKind.Card, LabelPhrases.Card)
        .Concat(Phrases(LabelKind.SecurityCode, LabelPhrases.SecurityCode))
        .Concat(Phrases(LabelKind.Account, LabelPhrases.Account))
        .Concat(Phrases(LabelKind.Other, LabelPhrases.Other))
        .ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly int LongestPhrase = Kinds.Keys.Max(phrase => phrase.Count(character => character == ' ') + 1);

    public static ImmutableArray<NumberLabel> In(ImmutableArray<ImmutableArray<NumberToken>> segments) => [.. segments.SelectMany(In)];

    private static IEnumerable<NumberLabel> In(ImmutableArray<NumberToken> tokens)
    {
        for (var at = 0; at < tokens.Length;)
        {
            var length = LengthAt(tokens, at);
            if (length > 0)
                yield return new(Kinds[Phrase(tokens, at, length)], new(tokens[at].Segment, tokens[at].Begin, tokens[at + length - 1].End));
            at += Math.Max(length, 1);
        }
    }

    private static int LengthAt(ImmutableArray<NumberToken> tokens, int at)
    {
        for (var length = Math.Min(LongestPhrase, tokens.Length - at); length > 0; length--)
        {
            if (AreWords(tokens, at, length) && Kinds.ContainsKey(Phrase(tokens, at, length)))
                return length;
        }

        return 0;
    }

    private static bool AreWords(ImmutableArray<NumberToken> tokens, int at, int length) =>
        tokens.Skip(at).Take(length).All(token => token.Kind == TokenKind.Word);

    private static string Phrase(ImmutableArray<NumberToken> tokens, int at, int length) =>
        string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Text));

    private static IEnumerable<KeyValuePair<string, LabelKind>> Phrases(LabelKind kind, string phrases) =>
        phrases.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => KeyValuePair.Create(phrase, kind));
}
