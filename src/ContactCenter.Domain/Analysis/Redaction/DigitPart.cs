using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Digits that one speaker said in one go, within one segment: a number, or a part of one.</summary>
/// <param name="Tokens">The digits, with such as "um" between them.</param>
/// <param name="WordsBefore">Words of the same speaker since the part before.</param>
/// <param name="IsCutOff">Something was taken out since the part before: no number goes on over it.</param>
internal sealed record DigitPart(ImmutableArray<NumberToken> Tokens, int WordsBefore, bool IsCutOff)
{
    /// <summary>Digits of a number that may be none of the number that is told: "one moment", "and the last eight?".</summary>
    private const int ShortDigits = 2;

    private readonly Dictionary<int, ImmutableArray<NumberReading.Step>> _readings = [];

    public int Segment => Tokens[0].Segment;

    /// <summary>Words stand directly before it in its segment.</summary>
    public bool IsBehindWord { get; init; }

    /// <summary>Words stand directly behind it in its segment.</summary>
    public bool IsBeforeWord { get; init; }

    /// <summary>It was said in its segment what number it is, and it is no card's.</summary>
    public bool IsOther { get; init; }

    /// <summary>The segment before asks for another number than a card's.</summary>
    public bool MayBeOther { get; init; }

    /// <summary>A short number among words, or a single word such as in "grazie mille": it may belong to them.</summary>
    public bool IsIncidental => (IsBehindWord || IsBeforeWord) && (IsShort(Tokens, 0, Tokens.Length) || Tokens is [{ Kind: TokenKind.Word }]);

    /// <summary>Where a number may go on: at its first digit, or behind "the last eight".</summary>
    public IEnumerable<int> Starts => IsBehindWord && Tokens.Length > 1 && IsShort(Tokens, 0, 1) ? [0, 1] : [0];

    /// <summary>Whether a number that goes on elsewhere may have its last digit here: at its end, or before "one moment".</summary>
    public bool IsWholeAt(int end) => end == Tokens.Length || (IsBeforeWord && end == Tokens.Length - 1 && IsShort(Tokens, end, Tokens.Length));

    public TextPlace PlaceOf(int first, int behind) => new(Segment, Tokens[first].Begin, Tokens[behind - 1].End);

    /// <returns>All that may be read from a token on, with its ends in rising order; no more digits than a card has.</returns>
    public ImmutableArray<NumberReading.Step> ReadingsFrom(int start, ReadingBudget budget)
    {
        if (!_readings.TryGetValue(start, out var readings))
        {
            readings = [.. NumberPaths.From(Tokens, start, (all, at) => NumberReading.Digits(all, at), text => text.Length <= CardNumbers.Longest, budget)];
            _readings[start] = readings;
        }

        return readings;
    }

    private static bool IsShort(ImmutableArray<NumberToken> tokens, int first, int behind) =>
        NumberReading.Likeliest(tokens[first..behind], 0) is { Text.Length: <= ShortDigits } step && step.End == behind - first;
}
