namespace ContactCenter.Speech.Transcription;

/// <summary>The owner's words as Whisper takes them. In English as a sentence, which was measured to be a little better than a list.</summary>
internal static class VocabularyPrompt
{
    /// <summary>
    /// Whisper keeps the last 224 tokens of a prompt; names have about one for each three letters. The first words must not be the ones that go.
    /// </summary>
    private const int LongestList = 560;

    private const string Between = ", ";

    /// <param name="words">The most important first.</param>
    /// <param name="language">An ISO 639-1 code; <c>null</c>: not known.</param>
    /// <returns><c>null</c>: there are no words.</returns>
    public static string? Of(IEnumerable<string> words, string? language)
    {
        var length = 0;
        string[] taken =
        [
            .. words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
                .TakeWhile(word => (length += word.Length + Between.Length) <= LongestList),
        ];
        if (taken.Length == 0)
            return null;
        var list = string.Join(Between, taken);
        return language == "en" ? $"Customers speak about {list}." : $"{list}.";
    }
}
