using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Reads the parts of a number that stand behind one another.</summary>
/// <param name="tokens">Of one segment.</param>
/// <param name="limit">The token before which a number ends.</param>
/// <param name="text">The segment's.</param>
internal sealed class OrderNumberParts(ImmutableArray<NumberToken> tokens, int limit, string text)
{
    /// <summary>Longer words are no part of a number, unless somebody spells them.</summary>
    private const int LongestLetters = 6;

    private const int MostSilent = 2;

    public ImmutableArray<OrderNumberPart> At(int at)
    {
        var parts = ImmutableArray.CreateBuilder<OrderNumberPart>();
        for (var next = at; next < limit;)
        {
            var part = DigitsAt(next) ?? LettersAt(next);
            if (part is not null && (parts.Count == 0 || MayFollow(parts[^1], part)))
            {
                parts.Add(part);
                next = part.End;
            }
            else if (parts.Count > 0 && part is null && next - parts[^1].End < MostSilent && FillerWords.Silent.Contains(tokens[next].Text))
            {
                next++;
            }
            else
            {
                break;
            }
        }

        return Trimmed(parts.ToImmutable());
    }

    private OrderNumberPart? DigitsAt(int at) =>
        NumberReading.Likeliest(tokens, at) is { } step && step.End <= limit && step.Text.Length > 0
            ? new(at, step.End, step.Text, tokens[at].Kind == TokenKind.Word)
            : null;

    private OrderNumberPart? LettersAt(int at)
    {
        var token = tokens[at];
        if (token is not { Kind: TokenKind.Word, Text.Length: > 0 and <= LongestLetters } || !token.Text.All(char.IsAsciiLetterLower))
            return null;
        var isSpelled = token.Text.Length == 1 && !IsBehindApostrophe(token);
        var isInCapitals = !text.AsSpan(token.Begin, token.End - token.Begin).ContainsAnyExceptInRange('A', 'Z') && IsWritten(at + 1)
            && text.Any(char.IsLower);
        return isSpelled || isInCapitals || (IsGlued(at) && IsWritten(at + 1)) || (IsGlued(at - 1) && IsWritten(at - 1))
            ? new(at, at + 1, token.Text, IsSpoken: false)
            : null;
    }

    private bool MayFollow(OrderNumberPart last, OrderNumberPart next)
    {
        // Who begins with written digits goes on with them: a number word is another thing.
        if (last.IsWritten && next.IsSpoken)
            return false;
        var between = text.AsSpan(tokens[last.End - 1].End, tokens[next.Begin].Begin - tokens[last.End - 1].End);
        var isGlued = !between.ContainsAny(' ', '\t', '\n');
        return between.Trim() switch
        {
            "" or "-" or "–" or "/" => true,
            "," => !isGlued && (next is { IsSpoken: true } || next.Text.Length > 1),
            _ => !tokens[(last.End)..next.Begin].IsEmpty,
        };
    }

    /// <summary>Nothing but a sign of a number stands between a token and the next.</summary>
    private bool IsGlued(int at) => at >= 0 && at + 1 < tokens.Length && text.AsSpan(tokens[at].End, tokens[at + 1].Begin - tokens[at].End) is "" or "-" or "/";

    private bool IsWritten(int at) => at >= 0 && at < tokens.Length && tokens[at].Kind == TokenKind.Digits;

    private bool IsBehindApostrophe(NumberToken token) => token.Begin > 0 && text[token.Begin - 1] is '\'' or '’';

    private ImmutableArray<OrderNumberPart> Trimmed(ImmutableArray<OrderNumberPart> parts)
    {
        while (parts is [.., { IsDigits: true }, var last] && IsWordAlone(last) && !IsGlued(last.Begin - 1))
            parts = parts.RemoveAt(parts.Length - 1);
        while (parts is [var first, { IsDigits: true }, ..] && IsWordAlone(first) && !IsGlued(first.Begin))
            parts = parts.RemoveAt(0);
        return parts.Any(part => part.IsDigits) ? parts : [];
    }

    private static bool IsWordAlone(OrderNumberPart part) => OrderWords.LetterWords.Contains(part.Text);
}
