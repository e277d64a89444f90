using System.Text;

namespace ContactCenter.Domain.Analysis.Providers;

/// <summary>Finds places that are told in Unicode code points in a text of UTF-16, where an emoji has two units.</summary>
public static class CodePointPlaces
{
    /// <param name="text">Any UTF-16; half a surrogate pair is one code point.</param>
    /// <param name="begin">In code points, from 0.</param>
    /// <param name="end">In code points, exclusive.</param>
    /// <param name="said">What stands there; <c>null</c>: that is not told.</param>
    /// <returns>
    /// Begin and exclusive end in UTF-16, not empty. Where something else stands there, the nearest place at which it does; <c>null</c>: there is none.
    /// </returns>
    public static (int Begin, int End)? In(string text, int begin, int end, string? said)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Place(text, begin, end);
        if (found is var (first, last) && (said is null || text.AsSpan(first, last - first).SequenceEqual(said)))
            return found;
        return string.IsNullOrEmpty(said) ? null : Nearest(text, found?.Begin ?? begin, said);
    }

    private static (int Begin, int End)? Place(string text, int begin, int end)
    {
        if (begin < 0 || end <= begin)
            return null;
        var (number, at) = (0, 0);
        int? first = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (number == begin)
                first = at;
            if (number == end)
                break;
            number++;
            at += LengthAt(text, at, rune);
        }

        return number == end && first is { } start ? (start, at) : null;
    }

    /// <summary>A half of a pair is read as U+FFFD, which has the same length.</summary>
    private static int LengthAt(string text, int at, Rune rune) => char.IsSurrogate(text[at]) && rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength;

    private static (int Begin, int End)? Nearest(string text, int around, string said)
    {
        int? nearest = null;
        for (var at = text.IndexOf(said, StringComparison.Ordinal); at >= 0; at = text.IndexOf(said, at + 1, StringComparison.Ordinal))
        {
            if (nearest is not { } before || Math.Abs((long)at - around) < Math.Abs((long)before - around))
                nearest = at;
        }

        return nearest is { } begin ? (begin, begin + said.Length) : null;
    }
}
