using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Writes a passage with its spoken numbers in digits.</summary>
internal static class PassageText
{
    public static ImmutableArray<PassagePiece> Pieces(ImmutableArray<NumberToken> tokens, Func<int, string> textOf)
    {
        var pieces = ImmutableArray.CreateBuilder<PassagePiece>();
        NumberToken? last = null;
        var isSpokenBefore = false;
        for (var at = 0; at < tokens.Length;)
        {
            var step = NumberReading.Likeliest(tokens, at);
            var end = step?.End ?? at + 1;
            var isSpoken = step is not null && tokens[at].Kind == TokenKind.Word;
            if (step is null && last is not null && FillerWords.Silent.Contains(tokens[at].Text) && IsNumberNext(tokens, at))
            {
                last = tokens[at];
                at = end;
                continue;
            }

            if (last is not null && Between(last, tokens[at], isSpoken && isSpokenBefore, textOf) is { Text.Length: > 0 } between)
                pieces.Add(between);
            pieces.Add(step is { } number ? Replaced(number.Text, tokens[at..end]) : Copied(tokens[at], textOf));
            (last, isSpokenBefore, at) = (tokens[end - 1], isSpoken, end);
        }

        return pieces.ToImmutable();
    }

    private static bool IsNumberNext(ImmutableArray<NumberToken> tokens, int at) =>
        at > 0 && at + 1 < tokens.Length && NumberReading.Likeliest(tokens, at + 1) is not null && NumberReading.Likeliest(tokens, at - 1) is not null;

    private static PassagePiece Between(NumberToken last, NumberToken next, bool isOneNumber, Func<int, string> textOf)
    {
        if (last.Segment != next.Segment)
            return new(isOneNumber ? "" : " ", [], false);
        var text = textOf(last.Segment)[last.End..next.Begin];
        var isLeftOut = isOneNumber && text.AsSpan().Trim().IsEmpty;
        return isLeftOut ? new("", [], false) : new(text, [new(last.Segment, last.End, next.Begin)], true);
    }

    private static PassagePiece Replaced(string digits, ImmutableArray<NumberToken> tokens) =>
        new(digits, [.. tokens.Select(token => new TextPlace(token.Segment, token.Begin, token.End))], IsCopyOf(digits, tokens));

    /// <summary>Written digits, one UTF-16 unit each.</summary>
    private static bool IsCopyOf(string digits, ImmutableArray<NumberToken> tokens) =>
        tokens is [{ Kind: TokenKind.Digits } token] && token.End - token.Begin == digits.Length;

    private static PassagePiece Copied(NumberToken token, Func<int, string> textOf)
    {
        var text = textOf(token.Segment)[token.Begin..token.End];
        var isMasked = token.Kind is TokenKind.Masked or TokenKind.Placeholder;
        return new(isMasked ? new(Passage.Mask, text.Length) : text, [new(token.Segment, token.Begin, token.End)], true);
    }
}
