using System.Text.RegularExpressions;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Makes the owner's regular expressions: none of them takes longer than the text's length asks for.</summary>
internal static class EntityPattern
{
    /// <summary>For one search in what was said in one turn.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    /// <summary>For the one search in an empty text: a loaded machine is no fault of the settings.</summary>
    public static readonly TimeSpan CheckLimit = TimeSpan.FromSeconds(10);

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking, or is too large without.</exception>
    public static Regex Of(string pattern, TimeSpan limit) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, limit);
}
