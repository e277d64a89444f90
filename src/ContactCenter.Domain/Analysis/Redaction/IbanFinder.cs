using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>
/// Account numbers in the form of IBAN, written or spelled ("D E eight nine"). Where its country's letters may be a word ("de", "no", "es":
/// not in capitals, or among capitals only) they must touch a digit, or stand behind a word such as "IBAN" or "account".
/// The other may say anything between its parts.
/// </summary>
public sealed class IbanFinder : IFinder
{
    public string Kind => FindKinds.Iban;

    public ImmutableArray<Find> FindIn(TranscriptReading reading) => [.. reading.LongPassages.SelectMany(passage => In(passage, reading))];

    private IEnumerable<Find> In(Passage passage, TranscriptReading reading)
    {
        var tokens = passage.Tokens;
        var budget = new ReadingBudget(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind != TokenKind.Word || !MayStart(reading, tokens[at]))
                continue;
            var end = NumberPaths.From(tokens, at, NumberReading.DigitsAndLetters, Ibans.MayBegin, budget).LastOrDefault(path => Ibans.IsIban(path.Text)).End;
            if (end == 0)
                continue;
            yield return new(Kind, passage.PlacesOfTokens(at, end));
            at = end - 1;
        }
    }

    private static bool MayStart(TranscriptReading reading, NumberToken token)
    {
        var text = reading.Transcript.Segments[token.Segment].Text;
        var isSpelled = token.End - token.Begin == 1;
        var touchesDigit = token.End < text.Length && char.IsAsciiDigit(text[token.End]);
        var standsOut = !text.AsSpan(token.Begin, token.End - token.Begin).ContainsAnyExceptInRange('A', 'Z') && text.Any(char.IsLower);
        var place = new TextPlace(token.Segment, token.Begin, token.End);
        return isSpelled || touchesDigit || standsOut || reading.Labels.Any(label => label.Kind == LabelKind.Account && label.ReachesTo(place));
    }
}
