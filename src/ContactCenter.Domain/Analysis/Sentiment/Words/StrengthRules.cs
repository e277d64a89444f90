namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>What the entries found in a text say there: the words around them turn, strengthen or weaken them.</summary>
internal sealed class StrengthRules
{
    private const int NegationReach = 3;

    private const int DegreeReach = 2;

    private const double Stronger = 1.3;

    private const double Weaker = .6;

    /// <summary>"Not good" is nearly bad.</summary>
    private const double NegatedPositive = -.8;

    /// <summary>"Not bad" is half good.</summary>
    private const double NegatedNegative = -.5;

    private const double BeforeContrast = .5;

    private const double BehindContrast = 1.5;

    private readonly ImmutableArray<string> _words;
    private readonly SentimentLexicon _lexicon;

    /// <summary>Words of an entry change no other: the "no" of "no problem" is spent.</summary>
    private readonly HashSet<int> _spent;

    public StrengthRules(ImmutableArray<string> words, SentimentLexicon lexicon)
    {
        (_words, _lexicon) = (words, lexicon);
        var matches = LexiconMatch.In(words, lexicon);
        _spent = [.. matches.SelectMany(match => Enumerable.Range(match.First, match.Behind - match.First))];
        var telling = matches.Where(match => match.Entry.Strength != 0).ToImmutableArray();
        var contrast = LastContrast(telling);
        Strengths = [.. telling.Select(match => StrengthOf(match) * ContrastWeight(match, contrast))];
    }

    /// <summary>Of all entries found that say something, in order.</summary>
    public ImmutableArray<double> Strengths { get; }

    private double StrengthOf(LexiconMatch match)
    {
        var strength = match.Entry.Strength * DegreeBefore(match.First);
        if (!IsNegatedBefore(match.First) && !(match.Entry.IsNegatedFromBehind && IsNegatedBehind(match.Behind)))
            return strength;
        return strength * (strength > 0 ? NegatedPositive : NegatedNegative);
    }

    private double DegreeBefore(int first)
    {
        var degree = 1.0;
        for (var at = first - 1; at >= Math.Max(0, first - DegreeReach); at--)
        {
            if (_lexicon.IsClauseBorder(_words[at]))
                break;
            if (Has(_lexicon.Intensifiers, at))
                degree *= Stronger;
            else if (Has(_lexicon.Diminishers, at))
                degree *= Weaker;
        }

        return degree;
    }

    private bool IsNegatedBefore(int first)
    {
        var isNear = true;
        for (var at = first - 1; at >= Math.Max(0, first - NegationReach); at--)
        {
            if (_lexicon.IsClauseBorder(_words[at]))
                return false;
            if (Has(_lexicon.Negations, at) || (isNear && Has(_lexicon.NearNegations, at)))
                return true;
            isNear = isNear && (Has(_lexicon.Intensifiers, at) || Has(_lexicon.Diminishers, at));
        }

        return false;
    }

    private bool IsNegatedBehind(int behind)
    {
        for (var at = behind; at < Math.Min(_words.Length, behind + NegationReach); at++)
        {
            if (_lexicon.IsClauseBorder(_words[at]))
                return false;
            if (Has(_lexicon.Negations, at))
                return true;
        }

        return false;
    }

    private bool Has(ImmutableHashSet<string> words, int at) => !_spent.Contains(at) && words.Contains(_words[at]);

    /// <returns>The last "but" with an entry on either side; <c>null</c>: there is none.</returns>
    private int? LastContrast(ImmutableArray<LexiconMatch> telling)
    {
        if (telling.IsEmpty)
            return null;
        for (var at = telling[^1].First - 1; at >= telling[0].Behind; at--)
        {
            if (Has(_lexicon.Contrasts, at))
                return at;
        }

        return null;
    }

    private static double ContrastWeight(LexiconMatch match, int? contrast)
    {
        if (contrast is not { } at)
            return 1;
        return match.First < at ? BeforeContrast : BehindContrast;
    }
}
