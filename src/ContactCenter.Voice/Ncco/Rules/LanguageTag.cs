namespace ContactCenter.Voice;

/// <summary>The shape of a language tag: two or three letters, then groups of 2 to 8 letters or digits, with hyphens between.</summary>
public static class LanguageTag
{
    /// <summary>Whether the text has that shape, such as <c>en-GB</c>; whether there is such a language is not asked.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        var first = true;
        foreach (var range in tag.Split('-'))
        {
            var group = tag[range];
            var fits = first ? group.Length is 2 or 3 && IsLetters(group) : group.Length is >= 2 and <= 8 && IsLettersOrDigits(group);
            if (!fits)
                return false;
            first = false;
        }

        return true;
    }

    private static bool IsLetters(ReadOnlySpan<char> group)
    {
        foreach (var c in group)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    private static bool IsLettersOrDigits(ReadOnlySpan<char> group)
    {
        foreach (var c in group)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }

        return true;
    }
}
