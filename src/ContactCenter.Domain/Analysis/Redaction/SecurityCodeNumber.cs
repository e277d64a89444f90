using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>A number that has a code's length.</summary>
/// <param name="Places">Where it was said.</param>
/// <param name="Readings">The ways in which it can be understood; none: it was redacted.</param>
internal sealed record SecurityCodeNumber(ImmutableArray<TextPlace> Places, ImmutableHashSet<string> Readings)
{
    private const int MonthAndYear = 4;

    public TextPlace First => Places[0];

    public bool IsRedacted => Readings.IsEmpty;

    /// <summary>May be the date until which a card is valid.</summary>
    public bool IsMonthAndYear => Readings.Any(digits => digits.Length == MonthAndYear && IsMonth(digits));

    public static SecurityCodeNumber Redacted(NumberToken token) => new([new(token.Segment, token.Begin, token.End)], []);

    public bool IsSame(SecurityCodeNumber other) => Readings.Overlaps(other.Readings);

    public static IEnumerable<SecurityCodeNumber> In(Passage passage)
    {
        var tokens = passage.Tokens;
        var budget = new ReadingBudget(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
        {
            var end = NumberReading.RunEnd(tokens, at);
            if (end == at)
                continue;
            var readings = Codes(tokens, at, end, budget);
            if (readings.IsEmpty && Enumerable.Range(at, end - at).FirstOrDefault(token => tokens[token].IsFiller) is > 0 and var pause)
                (end, readings) = (pause, Codes(tokens, at, pause, budget));
            if (!readings.IsEmpty && !IsCount(tokens, end))
                yield return new(passage.PlacesOfTokens(at, end), readings);
            at = end - 1;
        }
    }

    private static ImmutableHashSet<string> Codes(ImmutableArray<NumberToken> tokens, int at, int end, ReadingBudget budget) =>
        NumberPaths.From(tokens, at, (all, next) => NumberReading.Digits(all, next), digits => digits.Length <= 2 * MonthAndYear, budget)
            .Where(path => path.End == end && HasLengthOfCode(path.Text)).Select(path => path.Text).ToImmutableHashSet(StringComparer.Ordinal);

    private static bool HasLengthOfCode(string digits) => digits.Length is 3 or 4 || (digits.Length is 7 or 8 && IsMonth(digits));

    private static bool IsMonth(string digits) => string.CompareOrdinal(digits, 0, "01", 0, 2) >= 0 && string.CompareOrdinal(digits, 0, "12", 0, 2) <= 0;

    private static bool IsCount(ImmutableArray<NumberToken> tokens, int end) =>
        end < tokens.Length && tokens[end].Segment == tokens[end - 1].Segment && CountedUnits.All.Contains(tokens[end].Text);
}
