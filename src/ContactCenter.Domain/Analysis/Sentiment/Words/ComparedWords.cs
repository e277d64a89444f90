using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>
/// Cuts a text into words as they stand in a list: small letters without apostrophes, umlauts written with an e, since <c>schön</c> is not <c>schon</c>.
/// What stands in brackets, and the <c>'s</c> of <c>it's</c>, are left out.
/// </summary>
internal static class ComparedWords
{
    public static ImmutableArray<string> In(string text) =>
        [.. SpeechWords.In(text).Where(word => !word.IsInBrackets).Select(word => Compared(text[word.Begin..word.End])).Where(word => word.Length > 0)];

    private static string Compared(string word) => SpokenWords.Plain(word).Trim()
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal);
}
