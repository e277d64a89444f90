using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Search;

/// <summary>Finds what was looked for in the text of a hit, by the same terms by which the index found it.</summary>
internal static class Highlighter
{
    /// <summary>In the text's order; stretches that overlap are one.</summary>
    public static ImmutableArray<Highlight> Find(string text, SearchQuery query)
    {
        var tokens = SearchText.Tokens(text);
        var found = ImmutableArray.CreateBuilder<Highlight>();
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var term in query.Included)
            {
                if (term.IsAt(tokens, at))
                    Add(found, new(tokens[at].Begin, EndOf(term, tokens[at + term.Terms.Length - 1])));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The beginning of a pair is one character, that of a word is shown as the whole word.</summary>
    private static int EndOf(SearchTerm term, SearchToken last) => term.IsPrefix ? last.FirstEnd : last.End;

    /// <summary>They come in the order of their beginnings.</summary>
    private static void Add(ImmutableArray<Highlight>.Builder found, Highlight next)
    {
        if (found is [.., var last] && next.Begin < last.End)
            found[^1] = last with { End = Math.Max(last.End, next.End) };
        else
            found.Add(next);
    }
}

/// <summary>A stretch of a text that was looked for.</summary>
/// <param name="Begin">Its first UTF-16 unit.</param>
/// <param name="End">Behind its last one; greater than <paramref name="Begin"/>.</param>
internal readonly record struct Highlight(int Begin, int End);
