namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>A part of a number: digits, or letters.</summary>
/// <param name="Begin">Its first token.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Text">0-9 or a-z.</param>
/// <param name="IsSpoken">Digits that are written in words.</param>
internal sealed record OrderNumberPart(int Begin, int End, string Text, bool IsSpoken)
{
    public bool IsDigits => char.IsAsciiDigit(Text[0]);

    public bool IsWritten => IsDigits && !IsSpoken;
}
