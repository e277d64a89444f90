using System.Globalization;

namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>What tokens stand for, as steps from one token to another.</summary>
internal static class NumberReading
{
    /// <param name="End">The token behind what was read.</param>
    /// <param name="Text">0-9; empty: a word between parts of a number; where letters are read too, A-Z.</param>
    internal readonly record struct Step(int End, string Text);

    private const int LongestLetters = 4;

    /// <returns>The digits that may begin at a token; none: it is no number.</returns>
    public static ImmutableArray<Step> Digits(ImmutableArray<NumberToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind is not (TokenKind.Digits or TokenKind.Word))
            return [];
        IEnumerable<Step> steps = token.Kind == TokenKind.Digits ? [new(at + 1, token.Text)] : [];
        if (token.Words is not { } words)
            return [.. steps];
        steps = steps.Concat(SpokenValues.At(tokens, at, words)
            .Where(reading => token.Kind == TokenKind.Word || reading.End > at + 1)
            .Select(reading => new Step(reading.End, Written(reading.Value))));
        return [.. steps.Concat(Repeated(tokens, at, words))];
    }

    /// <returns>The digits as they are most likely meant: as many words as possible together; <c>null</c>: no number.</returns>
    public static Step? Likeliest(ImmutableArray<NumberToken> tokens, int at)
    {
        var steps = Digits(tokens, at);
        return steps.IsEmpty ? null : steps.MaxBy(step => step.End);
    }

    /// <summary>Letters too, as in an IBAN: single letters, and short words that are no numbers.</summary>
    public static IEnumerable<Step> DigitsAndLetters(ImmutableArray<NumberToken> tokens, int at)
    {
        var token = tokens[at];
        var digits = Digits(tokens, at);
        var isShort = token is { Kind: TokenKind.Word, IsInterjection: false, Text.Length: <= LongestLetters } && token.Text.All(char.IsAsciiLetterLower);
        return isShort && (digits.IsEmpty || token.Text.Length == 1) ? digits.Add(new(at + 1, token.Text.ToUpperInvariant())) : digits;
    }

    /// <returns>The token behind the last digit of the number that goes on from here, over fillers; <paramref name="at"/>: none begins.</returns>
    public static int RunEnd(ImmutableArray<NumberToken> tokens, int at)
    {
        var end = at;
        var next = at;
        while (next < tokens.Length && next - end <= FillerWords.MostInARow)
        {
            var steps = Digits(tokens, next);
            if (!steps.IsEmpty)
                end = Math.Max(end, steps.Max(step => step.End));
            else if (next >= end && !tokens[next].IsFiller)
                break;
            next++;
            if (end == at)
                break;
        }

        return end;
    }

    private static IEnumerable<Step> Repeated(ImmutableArray<NumberToken> tokens, int at, NumberWords words)
    {
        if (tokens[at].Kind != TokenKind.Word || !words.Repeats.TryGetValue(tokens[at].Text, out var times) || at + 1 >= tokens.Length)
            return [];
        var digits = tokens[at + 1] switch
        {
            { Kind: TokenKind.Digits, Text: { Length: <= 2 } text } => text,
            { Kind: TokenKind.Word, Text: var text } when words.ValueOf(text) is < 100 and var value => Written(value),
            _ => null,
        };
        return digits is null ? [] : [new(at + 2, string.Concat(Enumerable.Repeat(digits, times)))];
    }

    private static string Written(int value) => value.ToString(CultureInfo.InvariantCulture);
}
