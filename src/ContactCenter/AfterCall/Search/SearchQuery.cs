using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.AfterCall.Search;

/// <summary>
/// What is looked for: words that must all be there, "phrases" whose words follow each other, beginnings* of words, and -words or -"phrases" that
/// must not be there. All else in the text is taken as it is: no text is an error of syntax.
/// </summary>
/// <param name="Included">At least one.</param>
/// <param name="Excluded">Documents that have one of them are left out.</param>
internal sealed record SearchQuery(ImmutableArray<SearchTerm> Included, ImmutableArray<SearchTerm> Excluded)
{
    /// <summary>UTF-16 units of a query.</summary>
    public const int MostCharacters = 500;

    /// <summary>Words and phrases of a query.</summary>
    public const int MostTerms = 32;

    /// <summary>A beginning of one letter would be that of a great part of all words.</summary>
    private const int ShortestPrefix = 2;

    /// <summary>What is looked for in the words of the person, without those that must not be there.</summary>
    public string Question { get; init; } = "";

    /// <summary>As FTS5 reads it.</summary>
    public string Expression
    {
        get
        {
            var included = string.Join(" AND ", Included.Select(term => term.Expression));
            return ExcludedExpression is { } excluded ? $"({included}) NOT ({excluded})" : included;
        }
    }

    /// <summary>What must not be there, as FTS5 reads it; <c>null</c>: nothing.</summary>
    public string? ExcludedExpression => Excluded.IsEmpty ? null : string.Join(" OR ", Excluded.Select(term => term.Expression));

    /// <param name="text">As a person wrote it.</param>
    /// <param name="query"><c>null</c>: nothing can be looked for.</param>
    /// <param name="fault">Why not: a sentence for the person.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SearchQuery? query, [NotNullWhen(false)] out string? fault)
    {
        query = null;
        fault = text.Length > MostCharacters ? $"A search has at most {MostCharacters} characters." : null;
        if (fault is not null)
            return false;
        var words = QueryWord.Read(text).ToList();
        var terms = words.Select(word => SearchTerm.Of(word.Text, word.IsPrefix, word.IsExcluded)).OfType<SearchTerm>().ToList();
        fault = FaultOf(terms);
        if (fault is null)
        {
            query = new([.. terms.Where(term => !term.IsExcluded)], [.. terms.Where(term => term.IsExcluded)])
            {
                Question = string.Join(' ', words.Where(word => !word.IsExcluded).Select(word => word.Text)),
            };
        }

        return query is not null;
    }

    private static string? FaultOf(List<SearchTerm> terms)
    {
        if (terms.Count == 0)
            return "Write what to look for: words, a \"phrase\", or the beginning of a word with a star, such as refund*.";
        if (terms.Count > MostTerms)
            return $"A search has at most {MostTerms} words and phrases.";
        if (terms.TrueForAll(term => term.IsExcluded))
            return "Write at least one word to find beside those to leave out.";
        var tooShort = terms.Find(term => term.IsPrefix && term.Terms[^1] is { Length: < ShortestPrefix } && !term.IsSpaceless);
        return tooShort is null ? null : $"The beginning of a word has at least {ShortestPrefix} letters; {tooShort.Terms[^1]}* has one.";
    }
}
