namespace ContactCenter.Demo;

/// <summary>Breaks long lines after blanks and commas.</summary>
internal static class LineWrap
{
    /// <param name="text">One line.</param>
    /// <param name="width">How many characters a line may have, at least 1.</param>
    /// <returns>
    /// The text in pieces, which joined are the text again. A piece is longer than the width only when it has no place to break.
    /// </returns>
    public static IEnumerable<string> Break(string text, int width)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = LengthOfNext(text.AsSpan(start), width);
            yield return text.Substring(start, length);
            start += length;
        }
    }

    private static int LengthOfNext(ReadOnlySpan<char> rest, int width)
    {
        if (rest.Length <= width)
            return rest.Length;
        var last = rest[..width].LastIndexOfAny(' ', ',');
        if (last < 0)
            last = rest.IndexOfAny(' ', ',');
        return last < 0 ? rest.Length : last + 1;
    }
}
