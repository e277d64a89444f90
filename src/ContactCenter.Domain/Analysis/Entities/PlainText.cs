using System.Globalization;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>A text as words are compared in it (<see cref="SpokenWords.Plain"/>), and where each of its characters stands in the text.</summary>
/// <param name="Text">Words with one space around each.</param>
/// <param name="Origins">For each character of it, the begin and exclusive end of what it was made of.</param>
internal sealed record PlainText(string Text, ImmutableArray<(int Begin, int End)> Origins)
{
    /// <param name="text">Any UTF-16, halves of surrogate pairs too.</param>
    public static PlainText Of(string text)
    {
        var words = new PlainWords(text.Length);
        for (var at = 0; at < text.Length;)
        {
            // A letter and its marks are made one character together, and so have one place.
            var end = at + StringInfo.GetNextTextElementLength(text, at);
            foreach (var rune in SpokenWords.Folded(text[at..end]).EnumerateRunes())
                words.Add(rune, (at, end));
            at = end;
        }

        return new(words.ToString(), words.Origins);
    }

    /// <param name="words">At least one, with one space around each.</param>
    /// <returns>Places in the text, none over another.</returns>
    public IEnumerable<(int Begin, int End)> PlacesOf(string words)
    {
        for (var at = Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(words, at + words.Length - 1, StringComparison.Ordinal))
            yield return (Origins[at + 1].Begin, Origins[at + words.Length - 2].End);
    }
}
