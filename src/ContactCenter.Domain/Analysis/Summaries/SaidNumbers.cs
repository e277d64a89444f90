using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>The numbers of a call, as they stand in its turns and as they were said in words.</summary>
internal sealed class SaidNumbers
{
    /// <summary>Numbers of fewer digits, such as those of pieces, days and hours, prove nothing.</summary>
    private const int FewestDigits = 3;

    private static readonly HashSet<string> NoPlaceholders = [];

    private readonly ImmutableArray<TextNumbers> _readings;
    private readonly HashSet<string> _digits = new(StringComparer.Ordinal);

    private SaidNumbers(ImmutableArray<TextNumbers> readings, IEnumerable<string> texts)
    {
        _readings = readings;
        foreach (var number in texts.SelectMany(WrittenNumber.In))
        {
            _digits.Add(number.Digits);
            _digits.UnionWith(number.Groups);
        }
    }

    public static SaidNumbers Of(Conversation conversation)
    {
        var readings = TextNumbers.Of(conversation);
        var passages = TranscriptReading.Of(conversation.ToTranscript(), NoPlaceholders).Passages.Select(passage => passage.Text);
        var texts = conversation.Turns.Select(turn => turn.Text).ToList();
        return new(readings, [.. texts, .. passages, .. texts.SelectMany(text => readings.Select(reading => reading.InDigits(text)))]);
    }

    /// <summary>
    /// Whether all numbers of a text were said, in digits or in words and perhaps in other groups; of those that stand beside one another, under three
    /// digits need not have been.
    /// </summary>
    public bool Cover(string text) => _readings.All(reading => AreSaid(reading.InDigits(text, Knows, MayGrow)));

    private bool AreSaid(string text)
    {
        var (unsaid, end) = (0, 0);
        foreach (var number in WrittenNumber.In(text))
        {
            if (text[end..number.Begin].Any(character => char.IsLetter(character) || character == Passage.Mask))
                unsaid = 0;
            unsaid += UnsaidDigits(number);
            if (unsaid >= FewestDigits)
                return false;
            end = number.End;
        }

        return true;
    }

    private int UnsaidDigits(WrittenNumber number)
    {
        var isSaid = Knows(number.Digits) || (number.Groups is [.. var whole, "00"] && Knows(string.Concat(whole)));
        return isSaid ? 0 : number.Groups.Where(group => !Knows(group)).Sum(group => group.Length);
    }

    private bool Knows(string digits) => _digits.Contains(digits);

    private bool MayGrow(string digits) => _digits.Any(said => said.StartsWith(digits, StringComparison.Ordinal));
}
