using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>
/// Payment cards. Three rules; the first that finds anything in a number decides:
/// 1. Digits with a known beginning and length and a right check digit, wherever they stand in what was said in one go. Where a number can
///    be understood in several ways, one of them suffices. Overlapping ones are one.
/// 2. A number that was called a card's ("card number", "Visa"; nearest before it, no other label between), begins like a card's and has
///    12 digits or more: all of it, whatever its check digit says. A group may be missing, or misheard.
/// 3. Sixteen written digits in groups of four that begin like a card's and were not called anything else: a digit was misheard.
/// What directly follows a plus sign and has no more than 15 digits is a phone's number.
/// </summary>
public sealed class CardFinder : IFinder
{
    private const int FewestLabelledDigits = 12;

    /// <summary>With the country's code (E.164).</summary>
    private const int LongestPhone = 15;

    public string Kind => FindKinds.Card;

    public ImmutableArray<Find> FindIn(TranscriptReading reading) => [.. reading.Passages.SelectMany(passage => In(passage, reading))];

    private IEnumerable<Find> In(Passage passage, TranscriptReading reading)
    {
        var tokens = passage.Tokens;
        var budget = new ReadingBudget(tokens.Length);
        for (var at = 0; at < tokens.Length;)
        {
            var end = NumberReading.RunEnd(tokens, at);
            if (end == at)
            {
                at++;
                continue;
            }

            var cards = Cards(passage, reading, (at, end), budget);
            foreach (var (first, behind) in cards)
                yield return new(Kind, passage.PlacesOfTokens(first, behind));
            at = end;
        }
    }

    private static List<(int First, int Behind)> Cards(Passage passage, TranscriptReading reading, (int At, int End) run, ReadingBudget budget)
    {
        var (at, end) = run;
        var tokens = passage.Tokens;
        var longestPhone = IsInternational(reading, tokens, at) ? LongestPhone : 0;
        var label = LabelOf(reading, tokens[at]);
        var checkedCards = Union(Enumerable.Range(at, end - at)
            .Select(start => (First: start, Behind: BehindCard(tokens, start, label == LabelKind.Card, start == at ? longestPhone : 0, budget)))
            .Where(card => card.Behind > card.First));
        if (checkedCards.Count > 0)
            return checkedCards;
        if (label == LabelKind.Card && LabelledStart(tokens, at, end, budget) is { } labelled)
            return [(labelled, end)];
        return label is null or LabelKind.Card && IsInFours(tokens, at, end) ? [(at, end)] : [];
    }

    private static int BehindCard(ImmutableArray<NumberToken> tokens, int start, bool isLabelled, int longestPhone, ReadingBudget budget) =>
        NumberPaths.From(tokens, start, (all, at) => NumberReading.Digits(all, at), CardNumbers.MayBegin, budget)
            .LastOrDefault(path => path.Text.Length > longestPhone && CardNumbers.IsCard(path.Text, isLabelled)).End;

    private static int? LabelledStart(ImmutableArray<NumberToken> tokens, int at, int end, ReadingBudget budget) =>
        Enumerable.Range(at, end - at).Cast<int?>().FirstOrDefault(start => NumberPaths
            .From(tokens, start!.Value, (all, next) => NumberReading.Digits(all, next), CardNumbers.MayBegin, budget)
            .Any(path => path.Text.Length >= FewestLabelledDigits));

    private static bool IsInFours(ImmutableArray<NumberToken> tokens, int at, int end)
    {
        var digits = tokens[at..end];
        return digits.Length == 4 && digits.All(token => token is { Kind: TokenKind.Digits, Text.Length: 4 })
            && CardNumbers.HasLengthOfItsIssuer(string.Concat(digits.Select(token => token.Text)), isLabelled: false);
    }

    private static LabelKind? LabelOf(TranscriptReading reading, NumberToken token)
    {
        var place = new TextPlace(token.Segment, token.Begin, token.End);
        return reading.Labels.LastOrDefault(label => label.Kind != LabelKind.SecurityCode && label.ReachesTo(place))?.Kind;
    }

    private static bool IsInternational(TranscriptReading reading, ImmutableArray<NumberToken> tokens, int at)
    {
        var first = tokens[at];
        var text = reading.Transcript.Segments[first.Segment].Text;
        return (first.Begin > 0 && text[first.Begin - 1] == '+')
            || (at > 0 && tokens[at - 1] is { Kind: TokenKind.Word, Text: "plus" or "mas" or "piu" } && tokens[at - 1].Segment == first.Segment);
    }

    private static List<(int First, int Behind)> Union(IEnumerable<(int First, int Behind)> cards)
    {
        var all = new List<(int First, int Behind)>();
        foreach (var card in cards)
        {
            if (all is [.., var last] && card.First < last.Behind)
                all[^1] = (last.First, Math.Max(last.Behind, card.Behind));
            else
                all.Add(card);
        }

        return all;
    }
}
