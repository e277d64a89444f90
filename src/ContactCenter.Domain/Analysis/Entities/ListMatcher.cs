namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Finds the words of a list, with apostrophes left out (<c>OBrien</c>) and as the ends of words (<c>Premium's</c>, <c>l'abonnement</c>).</summary>
/// <param name="values">Those without a letter or digit are found nowhere.</param>
internal sealed class ListMatcher(ImmutableArray<string> values) : IEntityMatcher
{
    private readonly ImmutableArray<string> _values =
        [.. values.SelectMany(Forms).Select(SpokenWords.Plain).Where(value => value.AsSpan().Trim().Length > 0).Distinct(StringComparer.Ordinal)];

    public ImmutableArray<(int Begin, int End)>? In(string text) =>
        [.. Forms(text).Select(PlainText.Of).SelectMany(plain => _values.SelectMany(plain.PlacesOf))];

    /// <summary>Of the same length, so that places stay what they are.</summary>
    private static IEnumerable<string> Forms(string text)
    {
        yield return text;
        if (text.AsSpan().ContainsAny('\'', '’'))
            yield return text.Replace('\'', ' ').Replace('’', ' ');
    }
}
