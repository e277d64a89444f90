namespace ContactCenter.Domain.Plan;

/// <summary>The language of a tag such as <c>en-GB</c>, without its country or script.</summary>
public static class LanguageCode
{
    /// <param name="tag">A BCP 47 tag, in any letter case; also as engines and other systems write it, <c>en_GB</c>.</param>
    /// <returns>Its first part in lower case; of most languages the ISO 639-1 code.</returns>
    public static string Of(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Split('-', '_')[0].ToLowerInvariant();
    }

    /// <summary>Whether both tags are of one language: Norwegian is written <c>no</c>, or by its two written forms, <c>nb</c> and <c>nn</c>.</summary>
    public static bool AreSame(string tag, string other) => string.Equals(WholeOf(tag), WholeOf(other), StringComparison.Ordinal);

    private static string WholeOf(string tag) => Of(tag) is var code && code is "nb" or "nn" ? "no" : code;
}
