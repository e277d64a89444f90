using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>
/// Cards whose digits one speaker told in parts, with any words or turns between them: "4111 1111", "thank you, and now the next eight, please",
/// "hold on, let me see", "1111 1111". How far apart they may be is told by <see cref="NumberPauses"/>.
/// What is put together must begin and be as long as a card's number, with a right check digit. Where the first part was called a card's, parts of
/// four digits and more suffice without it, <see cref="FewestLabelledDigits"/> in all: a group may be missing, or misheard.
/// A part that was called something else, or counts something, is left out; one of a word, or of up to two digits, among words may be. Digits that are said
/// again count once. Where nobody spoke of a card in the <see cref="NumberPauses.MostSegments"/> segments before, each part has four digits and more,
/// and nothing else was asked for.
/// </summary>
internal sealed class InterruptedCards
{
    public const int FewestLabelledDigits = 12;

    /// <summary>Of a part that is believed without a check digit, or where nobody spoke of a card.</summary>
    private const int GroupDigits = 4;

    /// <summary>Of a part that is said again.</summary>
    private const int FewestRepeated = 2;

    /// <summary>Between two parts.</summary>
    private const int MostLeftOut = 4;

    /// <summary>How many ways to go on are looked at from one part on, so that an odd text takes a time that grows with its length only.</summary>
    private const int MostBeginnings = 32_768;

    private readonly TranscriptReading _reading;
    private readonly List<DigitPart> _parts;
    private readonly ReadingBudget _budget;

    private InterruptedCards(TranscriptReading reading, List<DigitPart> parts)
    {
        (_reading, _parts) = (reading, parts);
        _budget = new(parts.Sum(part => part.Tokens.Length));
    }

    /// <param name="reading">Whole cards are masked in it.</param>
    /// <returns>The places of each card.</returns>
    public static IEnumerable<ImmutableArray<TextPlace>> In(TranscriptReading reading) =>
        reading.Transcript.Segments.Select(segment => segment.Speaker).Distinct()
            .SelectMany(speaker => new InterruptedCards(reading, DigitParts.Of(reading, speaker)).Found());

    private List<ImmutableArray<TextPlace>> Found()
    {
        var all = new List<ImmutableArray<TextPlace>>();
        for (var first = 0; first < _parts.Count - 1; first++)
        {
            if (CardFrom(first) is not { } card)
                continue;
            all.Add(card.Places);
            first = card.Last;
        }

        return all;
    }

    private InterruptedNumber? CardFrom(int first)
    {
        var isCalledCard = _reading.LabelOf(_parts[first].Tokens[0])?.Kind == LabelKind.Card;
        (InterruptedNumber? card, var weight) = (null, default((int, int, int, int)));
        var open = new Stack<(InterruptedNumber Number, int Next)>(Beginnings(first, isCalledCard).Select(number => (number, first + 1)));
        var seen = new HashSet<(string Text, int Last, int Next, int Characters)>();
        var left = MostBeginnings;
        while (left > 0 && open.TryPop(out var state))
        {
            var (number, next) = state;
            if (!seen.Add((number.Text, number.Last, next, number.Characters)) || !ReachesTo(number.Last, next))
                continue;
            foreach (var (grown, goesOn) in Grown(number, next))
            {
                left--;
                if (WeightOf(grown, isCalledCard, goesOn) is { } found && found.CompareTo(weight) > 0)
                    (card, weight) = (grown, found);
                if (goesOn && CardNumbers.MayBegin(grown.Text))
                    open.Push((grown, next + 1));
            }

            if (next - number.Last <= MostLeftOut && (_parts[next].IsOther || _parts[next].IsIncidental))
                open.Push((number with { LeftOut = number.LeftOut + 1 }, next + 1));
        }

        return card;
    }

    private IEnumerable<InterruptedNumber> Beginnings(int first, bool isCalledCard)
    {
        var part = _parts[first];
        if (part.IsOther)
            return [];
        var starts = isCalledCard ? Enumerable.Range(0, part.Tokens.Length) : [0];
        return starts.SelectMany(start => part.ReadingsFrom(start, _budget)
            .Where(read => part.IsWholeAt(read.End) && CardNumbers.MayBegin(read.Text))
            .Select(read => new InterruptedNumber(read.Text, first, first, [part.PlaceOf(start, read.End)]) { MayBeOther = part.MayBeOther }));
    }

    /// <returns>The number with the next part, in each way in which it can be understood, and whether it may go on behind it.</returns>
    private IEnumerable<(InterruptedNumber Number, bool GoesOn)> Grown(InterruptedNumber number, int next)
    {
        var part = _parts[next];
        foreach (var start in part.IsOther ? [] : part.Starts)
        {
            foreach (var read in part.ReadingsFrom(start, _budget))
            {
                var isWhole = part.IsWholeAt(read.End);
                var place = part.PlaceOf(start, read.End);
                if (isWhole && IsSaidAgain(number.Text, read.Text))
                    yield return (number.Repeated(next, place), true);
                if (number.Text.Length + read.Text.Length <= CardNumbers.Longest)
                    yield return (number.With(read.Text, next, place, part.MayBeOther), isWhole);
            }
        }
    }

    private static bool IsSaidAgain(string text, string digits) =>
        (digits.Length >= FewestRepeated && text.EndsWith(digits, StringComparison.Ordinal))
        || (digits.Length >= GroupDigits && text.Contains(digits, StringComparison.Ordinal));

    /// <summary>The parts are near enough to be of one number.</summary>
    private bool ReachesTo(int last, int next)
    {
        if (next >= _parts.Count)
            return false;
        var between = _parts[(last + 1)..(next + 1)];
        return !between.Exists(part => part.IsCutOff)
            && between.Sum(part => part.WordsBefore) <= NumberPauses.MostWords
            && NumberPauses.Reach(_reading.Transcript.Segments, _parts[last].Segment, _parts[next].Segment);
    }

    /// <returns>What decides between several; <c>null</c>: it is no card.</returns>
    private (int IsChecked, int Last, int Characters, int Digits)? WeightOf(InterruptedNumber number, bool isCalledCard, bool isWhole)
    {
        if (!number.IsInParts)
            return null;
        var isGrouped = number is { Shortest: >= GroupDigits, MayBeOther: false };
        var isChecked = CardNumbers.IsCard(number.Text, isCalledCard) && (isGrouped || IsOfCards(number));
        var isBelieved = isChecked || (isCalledCard && isWhole && isGrouped && number is { LeftOut: 0, FirstDigits: < FewestLabelledDigits }
            && number.Text.Length >= FewestLabelledDigits && CardNumbers.MayBegin(number.Text));
        return isBelieved ? (isChecked ? 1 : 0, number.Last, number.Characters, number.Text.Length) : null;
    }

    /// <summary>Somebody spoke of a card shortly before, or between the parts.</summary>
    private bool IsOfCards(InterruptedNumber number) => _reading.Labels.Any(label => label.Kind == LabelKind.Card && label.IsBefore(number.Places[^1])
        && label.Place.Segment >= number.Places[0].Segment - NumberPauses.MostSegments);
}
