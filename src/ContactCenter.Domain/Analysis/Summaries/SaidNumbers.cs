using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>The numbers of a call, as they stand in its turns and as they were said in words.</summary>
internal sealed class SaidNumbers
{
    /// <summary>Numbers of fewer digits, such as those of pieces, days and hours, prove nothing.</summary>
    private const int FewestDigits = 3;

    private static readonly HashSet<string> NoPlaceholders = [];

    private readonly HashSet<string> _digits = new(StringComparer.Ordinal);

    private SaidNumbers(IEnumerable<string> texts)
    {
        foreach (var number in texts.SelectMany(WrittenNumber.In))
        {
            _digits.Add(number.Digits);
            _digits.UnionWith(number.Groups);
        }
    }

    public static SaidNumbers Of(Conversation conversation)
    {
        var reading = TranscriptReading.Of(conversation.ToTranscript(), NoPlaceholders);
        return new(conversation.Turns.Select(turn => turn.Text).Concat(reading.Passages.Select(passage => passage.Text)));
    }

    /// <summary>Whether a number was said, perhaps in other groups, or has under three digits that were not.</summary>
    public bool Knows(WrittenNumber number) =>
        _digits.Contains(number.Digits)
        || (number.Groups is [.. var whole, "00"] && _digits.Contains(string.Concat(whole)))
        || number.Groups.Where(group => !_digits.Contains(group)).Sum(group => group.Length) < FewestDigits;
}
