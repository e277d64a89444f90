using System.Text.RegularExpressions;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Finds what has the form of a regular expression.</summary>
/// <param name="pattern">Without faults.</param>
/// <param name="limit">For one search; after two that took longer the text is given up.</param>
internal sealed class PatternMatcher(string pattern, TimeSpan limit) : IEntityMatcher
{
    private readonly Regex _regex = EntityPattern.Of(pattern, limit);

    /// <summary>A pause of the machine, or a pattern's first use, is not what takes too long: once more is tried.</summary>
    public ImmutableArray<(int Begin, int End)>? In(string text) => Search(text) ?? Search(text);

    private ImmutableArray<(int Begin, int End)>? Search(string text)
    {
        var places = ImmutableArray.CreateBuilder<(int Begin, int End)>();
        try
        {
            foreach (var match in _regex.EnumerateMatches(text))
            {
                // A pattern such as \b matches a place without characters.
                if (match.Length > 0)
                    places.Add((match.Index, match.Index + match.Length));
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }

        return places.ToImmutable();
    }
}
