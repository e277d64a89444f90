using System.Text;
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
/// What is no whole card so may be one with what the same speaker says later: <see cref="InterruptedCards"/>.
/// </summary>
public sealed class CardFinder : IFinder
{
    /// <summary>With the country's code (E.164).</summary>
    private const int LongestPhone = 15;

    public string Kind => FindKinds.Card;

    public ImmutableArray<Find> FindIn(TranscriptReading reading)
    {
        var found = reading.Passages.SelectMany(passage => In(passage, reading)).ToList();
        var (whole, guessed) = (Finds(found.Where(card => card.IsPlain)), Finds(found.Where(card => !card.IsPlain)).ToList());
        foreach (var places in Interrupted(reading, found))
        {
            // A group may be missing in what was guessed, and stand in what was put together.
            var same = guessed.FindAll(find => find.Places.Any(place => places.Any(place.Overlaps)));
            guessed.RemoveAll(same.Contains);
            guessed.Add(new(Kind, TextPlace.Union(same.SelectMany(find => find.Places).Concat(places))));
        }

        return [.. whole, .. guessed];
    }

    /// <summary>
    /// What is a card only as it is hardly meant ("four thousand five hundred" as 4000 500), or is a card only in part, may be a part of another, and may be a
    /// whole one.
    /// </summary>
    private IEnumerable<ImmutableArray<TextPlace>> Interrupted(TranscriptReading reading, List<FoundCard> found)
    {
        var parts = InterruptedCards.In(reading.Masked(Finds(found.Where(card => card.IsPlain))));
        return found.Exists(card => card is { IsChecked: true, IsPlain: false })
            ? parts.Concat(InterruptedCards.In(reading.Masked(Finds(found.Where(card => card.IsChecked)))))
            : parts;
    }

    private ImmutableArray<Find> Finds(IEnumerable<FoundCard> cards) => [.. cards.Select(card => new Find(Kind, card.Places))];

    private static IEnumerable<FoundCard> In(Passage passage, TranscriptReading reading)
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

            var (cards, isChecked) = Cards(passage, reading, (at, end), budget);
            foreach (var (first, behind) in cards)
            {
                yield return new(passage.PlacesOfTokens(first, behind), isChecked)
                {
                    IsPlain = isChecked && (first, behind) == (at, end) && CardNumbers.IsCard(LikeliestOf(tokens[first..behind]), isLabelled: true),
                };
            }

            at = end;
        }
    }

    private static (List<(int First, int Behind)> Cards, bool AreChecked) Cards(
        Passage passage, TranscriptReading reading, (int At, int End) run, ReadingBudget budget)
    {
        var (at, end) = run;
        var tokens = passage.Tokens;
        var longestPhone = PlusSign.IsBefore(reading, tokens, at) ? LongestPhone : 0;
        var label = reading.LabelOf(tokens[at])?.Kind;
        var checkedCards = Union(Enumerable.Range(at, end - at)
            .Select(start => (First: start, Behind: BehindCard(tokens, start, label == LabelKind.Card, start == at ? longestPhone : 0, budget)))
            .Where(card => card.Behind > card.First));
        if (checkedCards.Count > 0)
            return (checkedCards, true);
        if (label == LabelKind.Card && LabelledStart(tokens, at, end, budget) is { } labelled)
            return ([(labelled, end)], false);
        return (label is null or LabelKind.Card && IsInFours(tokens, at, end) ? [(at, end)] : [], false);
    }

    private static int BehindCard(ImmutableArray<NumberToken> tokens, int start, bool isLabelled, int longestPhone, ReadingBudget budget) =>
        NumberPaths.From(tokens, start, (all, at) => NumberReading.Digits(all, at), CardNumbers.MayBegin, budget)
            .LastOrDefault(path => path.Text.Length > longestPhone && CardNumbers.IsCard(path.Text, isLabelled)).End;

    private static string LikeliestOf(ImmutableArray<NumberToken> tokens)
    {
        var text = new StringBuilder();
        for (var at = 0; at < tokens.Length;)
        {
            var step = NumberReading.Likeliest(tokens, at);
            text.Append(step?.Text);
            at = step?.End ?? at + 1;
        }

        return text.ToString();
    }

    private static int? LabelledStart(ImmutableArray<NumberToken> tokens, int at, int end, ReadingBudget budget) =>
        Enumerable.Range(at, end - at).Cast<int?>().FirstOrDefault(start => NumberPaths
            .From(tokens, start!.Value, (all, next) => NumberReading.Digits(all, next), CardNumbers.MayBegin, budget)
            .Any(path => path.Text.Length >= InterruptedCards.FewestLabelledDigits));

    private static bool IsInFours(ImmutableArray<NumberToken> tokens, int at, int end)
    {
        var digits = tokens[at..end];
        return digits.Length == 4 && digits.All(token => token is { Kind: TokenKind.Digits, Text.Length: 4 })
            && CardNumbers.HasLengthOfItsIssuer(string.Concat(digits.Select(token => token.Text)), isLabelled: false);
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

    /// <param name="Places">Where it was said.</param>
    /// <param name="IsChecked">By its check digit.</param>
    private readonly record struct FoundCard(ImmutableArray<TextPlace> Places, bool IsChecked)
    {
        /// <summary>It is all of what was said in one go, and the check digit is right as that is most likely meant.</summary>
        public bool IsPlain { get; init; }
    }
}
