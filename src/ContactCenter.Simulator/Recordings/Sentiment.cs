using System.Collections.Frozen;

namespace ContactCenter.Simulator.Recordings;

/// <summary>A plain guess at the mood of a sentence by its words, so that an application has something to show.</summary>
internal static class Sentiment
{
    private static readonly FrozenSet<string> Good = Words(
        "good", "great", "excellent", "perfect", "wonderful", "happy", "glad", "pleased", "thank", "thanks", "love", "best");

    private static readonly FrozenSet<string> Bad = Words(
        "bad", "terrible", "awful", "angry", "annoyed", "unhappy", "late", "broken", "wrong", "problem", "complaint", "worst");

    /// <returns>-1 to 1: from all bad to all good; 0: neither is heard.</returns>
    public static double Of(string sentence)
    {
        var words = sentence.Split(' ').Select(word => word.Trim('.', ',', '!', '?')).ToList();
        var (good, bad) = (words.Count(Good.Contains), words.Count(Bad.Contains));
        return good + bad == 0 ? 0 : (good - bad) / (double)(good + bad);
    }

    private static FrozenSet<string> Words(params ReadOnlySpan<string> words) => FrozenSet.Create(StringComparer.OrdinalIgnoreCase, words);
}
