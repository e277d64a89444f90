namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>
/// E-mail addresses, written (<c>j.smith@mail.com</c>) or said (<c>j dot smith at mail dot com</c>). One that is said must end as many
/// addresses do (<c>com</c>, <c>de</c>). One with as many digits as a card's number is left to the rules of cards.
/// </summary>
public sealed class EmailFinder : IFinder
{
    private const int FewestDigitsOfCard = 12;
    private const int ShortestTopDomain = 2;

    /// <summary>Longer addresses are found by their last words.</summary>
    private const int MostTokens = 64;

    public string Kind => FindKinds.Email;

    public ImmutableArray<Find> FindIn(TranscriptReading reading) => [.. reading.Passages.SelectMany(passage => In(passage, reading))];

    private IEnumerable<Find> In(Passage passage, TranscriptReading reading)
    {
        var tokens = new EmailTokens(passage.Tokens, segment => reading.Transcript.Segments[segment].Text);
        for (var at = 1; at < passage.Tokens.Length - 1; at++)
        {
            if (!tokens.IsAt(at))
                continue;
            var (begin, end) = (NameStart(tokens, at), DomainEnd(tokens, at));
            if (begin is null || end is null || tokens.DigitsIn(begin.Value, end.Value) >= FewestDigitsOfCard)
                continue;
            yield return new(Kind, passage.PlacesOfTokens(begin.Value, end.Value));
            at = end.Value - 1;
        }
    }

    /// <returns>The first token of what stands before "at"; <c>null</c>: no name stands there.</returns>
    private static int? NameStart(EmailTokens tokens, int at)
    {
        if (!tokens.IsPart(at - 1) || (!tokens.IsSign(at) && EmailWords.NoNames.Contains(tokens.TextOf(at - 1))))
            return null;
        var start = at - 1;
        while (start > 0 && at - start < MostTokens)
        {
            if (tokens.AreGlued(start - 1) && tokens.IsPart(start - 1))
                start--;
            else if (start > 1 && tokens.IsJoin(start - 1) && tokens.IsPart(start - 2))
                start -= 2;
            else if (start > 2 && tokens.IsJoin(start - 1) && tokens.IsJoin(start - 2) && tokens.IsPart(start - 3))
                start -= 3;
            else if (tokens.IsSpelled(start - 1) && tokens.IsSpelled(start))
                start--;
            else
                break;
        }

        return start;
    }

    /// <returns>The token behind the address; <c>null</c>: no domain stands behind "at".</returns>
    private static int? DomainEnd(EmailTokens tokens, int at)
    {
        int? end = null;
        var next = at + 1;
        var isBehindDot = false;
        while (next - at < MostTokens && tokens.IsPart(next))
        {
            if (isBehindDot && IsTopDomain(tokens, at, next))
                end = next + 1;
            if (tokens.AreGlued(next))
            {
                isBehindDot = tokens.IsWrittenDot(next);
                next++;
            }
            else if (tokens.IsJoin(next + 1))
            {
                isBehindDot = tokens.IsDot(next + 1);
                next += 2;
            }
            else if (tokens.IsSpelled(next) && tokens.IsSpelled(next + 1))
            {
                isBehindDot = false;
                next++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool IsTopDomain(EmailTokens tokens, int at, int token)
    {
        var text = tokens.TextOf(token);
        return EmailWords.TopDomains.Contains(text) || (tokens.IsSign(at) && text.Length >= ShortestTopDomain && text.All(char.IsLetter));
    }
}
