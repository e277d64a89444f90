using ContactCenter.Speech.Analysis.Phrases;

namespace ContactCenter.Benchmarks.Searches;

/// <summary>Turns of calls that nobody has had: English words, each about as often as its place in the server's list has it in speech (Zipf).</summary>
internal sealed class MadeUpTurns(Random random)
{
    private const int FewestWords = 4;
    private const int MostWords = 24;

    /// <summary>The most frequent first.</summary>
    private static readonly string[] Words = [.. WordLists.Of("en")!.Ranks.OrderBy(word => word.Value).Select(word => word.Key)];

    public string Next() => string.Join(' ', Enumerable.Range(0, random.Next(FewestWords, MostWords + 1)).Select(_ => Words[RankOf(Words.Length) - 1]));

    /// <returns>A word of those places, the first of which is 1.</returns>
    public string Between(int first, int last) => Words[random.Next(first, last + 1) - 1];

    private int RankOf(int count) => (int)Math.Exp(random.NextDouble() * Math.Log(count));
}
