namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>A word, a group of digits or a sign of a segment's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word folded (small letters, no accents); digits as 0-9; the kind of a placeholder.</param>
/// <param name="Segment">The number of the segment in the transcript.</param>
/// <param name="Begin">UTF-16, in the segment's text.</param>
/// <param name="End">UTF-16, exclusive.</param>
/// <param name="Words">The number words of the segment's language; <c>null</c>: unknown, so that only written digits are read.</param>
internal sealed record NumberToken(TokenKind Kind, string Text, int Segment, int Begin, int End, NumberWords? Words)
{
    /// <summary>The whole segment is such as <c>yes, go on</c>: numbers go on behind it.</summary>
    public bool IsInterjection { get; init; }

    /// <summary>May stand between the parts of one number.</summary>
    public bool IsFiller => Kind == TokenKind.Word && (IsInterjection || FillerWords.BetweenDigits.Contains(Text));
}
