using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>Cuts a text into words: letters and digits that touch each other, with the apostrophes between them.</summary>
internal static class SpeechWords
{
    /// <summary>Letters that do not fall apart into a letter and its accent.</summary>
    private static readonly ImmutableDictionary<char, char> Plain = ImmutableDictionary<char, char>.Empty
        .Add('ł', 'l').Add('ø', 'o').Add('đ', 'd').Add('ð', 'd').Add('þ', 't').Add('ı', 'i');

    private static readonly HashSet<string> NoPlaceholders = [];

    /// <param name="text">Any UTF-16.</param>
    public static ImmutableArray<SpeechWord> In(string text)
    {
        var tokens = Tokenizer.Tokens(text, 0, null, NoPlaceholders).Where(token => token.Kind is TokenKind.Word or TokenKind.Digits).ToList();
        var words = ImmutableArray.CreateBuilder<SpeechWord>();
        for (var first = 0; first < tokens.Count;)
        {
            var behind = first + 1;
            while (behind < tokens.Count && IsInside(text.AsSpan(tokens[behind - 1].End, tokens[behind].Begin - tokens[behind - 1].End)))
                behind++;
            words.Add(Word(text, tokens[first..behind]));
            first = behind;
        }

        return words.ToImmutable();
    }

    public static string Joined(IEnumerable<SpeechWord> words) => string.Join(' ', words.Select(word => word.Text));

    private static bool IsInside(ReadOnlySpan<char> between) => between is "" or "'" or "’";

    private static SpeechWord Word(string text, List<NumberToken> tokens)
    {
        var isPossessive = tokens is [.., var last, { Text: "s" } ending] && ending.Begin > last.End;
        var whole = Folded(tokens);
        var (begin, end) = (tokens[0].Begin, tokens[^1].End);
        return new(begin, isPossessive ? tokens[^2].End : end, isPossessive ? whole[..^1] : whole, whole)
        {
            IsInBrackets = begin > 0 && text[begin - 1] == '[' && end < text.Length && text[end] == ']',
        };
    }

    private static string Folded(IEnumerable<NumberToken> tokens) =>
        string.Concat(tokens.SelectMany(token => token.Text).Select(letter => Plain.GetValueOrDefault(letter, letter)));
}
