namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>What is known of the words of a language, from lists that come with the program; never from calls.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Ranks">Lower case; 1 is the most frequent word.</param>
/// <param name="StopWords">Lower case: words that hold sentences together.</param>
public sealed record PhraseResources(string Language, IReadOnlyDictionary<string, int> Ranks, IReadOnlySet<string> StopWords)
{
    /// <summary>A word that no list has counts as one this much rarer than the last of the list.</summary>
    private const double UnknownFactor = 2;

    /// <summary>So many of the most frequent words hold sentences together too, whatever the list of stop words has: "voudrais".</summary>
    private const int TooFrequent = 200;

    /// <param name="word">Lower case.</param>
    public bool IsStopWord(string word) => StopWords.Contains(word) || Ranks.GetValueOrDefault(word, int.MaxValue) <= TooFrequent;

    /// <summary>
    /// How much a word says (inverse document frequency): its frequency is taken to fall with its rank (Zipf). Squared, so that a few ordinary words are not
    /// worth more than one that is rare.
    /// </summary>
    /// <param name="word">Lower case.</param>
    /// <returns>0 (the most frequent word) to 1 (an unknown one).</returns>
    public double WeightOf(string word)
    {
        var unknown = Math.Log(1 + (Ranks.Count * UnknownFactor));
        return Ranks.TryGetValue(word, out var rank) ? Math.Pow(Math.Log(rank) / unknown, 2) : 1;
    }
}
