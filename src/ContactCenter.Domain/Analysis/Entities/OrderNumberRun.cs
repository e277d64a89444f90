using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>What stands at one place as one number: groups of digits and letters, written or spoken.</summary>
/// <param name="Begin">Its first token.</param>
/// <param name="End">The token behind it, and behind all that was read with it; <paramref name="Begin"/>: nothing is there.</param>
/// <param name="NumberEnd">The token behind the number.</param>
/// <param name="Text">0-9 and letters; empty: it is an amount, a date or another thing that is no such number.</param>
internal sealed record OrderNumberRun(int Begin, int End, int NumberEnd, string Text)
{
    private const int FewestCharacters = 4;
    private const int MostCharacters = 20;
    private const int FewestDigits = 3;

    public bool IsNumber =>
        Text.Length is >= FewestCharacters and <= MostCharacters && Text.Count(char.IsAsciiDigit) >= FewestDigits;

    /// <summary>Such as <c>2024</c>.</summary>
    public bool MayBeYear => Text is { Length: 4 } && Text[..2] is "19" or "20";

    /// <param name="tokens">Of one segment.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="limit">The token before which it ends.</param>
    /// <param name="text">The segment's.</param>
    public static OrderNumberRun At(ImmutableArray<NumberToken> tokens, int at, int limit, string text)
    {
        var parts = new OrderNumberParts(tokens, limit, text).At(at);
        if (parts.IsEmpty)
            return new(at, at, at, "");
        var end = parts[^1].End;
        while (end < limit && IsDecimal(text, tokens[end - 1], tokens[end]))
            end++;
        var isOther = end > parts[^1].End || IsDate(parts, tokens, text) || IsMoney(text, tokens[at].Begin - 1);
        if (!isOther && IsCounted(tokens, end, text))
            parts = parts.RemoveAt(parts.Length - 1);
        return isOther || parts.IsEmpty ? new(at, end, end, "") : new(at, end, parts[^1].End, string.Concat(parts.Select(part => part.Text)));
    }

    /// <summary>Digits, a point, comma or colon, and digits: an amount, a date or a time.</summary>
    private static bool IsDecimal(string text, NumberToken last, NumberToken next) =>
        last.Kind == TokenKind.Digits && next.Kind == TokenKind.Digits && next.Begin - last.End == 1 && text[last.End] is '.' or ',' or ':';

    private static bool IsCounted(ImmutableArray<NumberToken> tokens, int end, string text)
    {
        var isWord = end < tokens.Length && tokens[end].Kind == TokenKind.Word && OrderWords.Counted.Contains(tokens[end].Text);
        var behind = text.AsSpan(tokens[end - 1].End).TrimStart();
        return isWord || (!behind.IsEmpty && IsMoney(text, text.Length - behind.Length));
    }

    private static bool IsMoney(string text, int at) => at >= 0 && text[at] is '€' or '$' or '£' or '%';

    private static bool IsDate(ImmutableArray<OrderNumberPart> parts, ImmutableArray<NumberToken> tokens, string text)
    {
        if (parts is not [{ IsWritten: true } first, { IsWritten: true } middle, { IsWritten: true } last])
            return false;
        var separators = text[tokens[first.Begin].End..tokens[middle.Begin].Begin] + text[tokens[middle.Begin].End..tokens[last.Begin].Begin];
        var lengths = (first.Text.Length, middle.Text.Length, last.Text.Length);
        return separators is "//" or "--" && lengths is (1 or 2, 1 or 2, 2 or 4) or (4, 1 or 2, 1 or 2);
    }
}
