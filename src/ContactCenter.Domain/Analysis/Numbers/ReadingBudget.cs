namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>
/// How many beginnings of numbers may be followed in one passage: far more than people's numbers have, and so few for each word that an odd text takes a time
/// that grows with its length only.
/// </summary>
/// <param name="tokens">How long the passage is.</param>
internal sealed class ReadingBudget(int tokens)
{
    /// <summary>For the shortest passage.</summary>
    public const int Least = 131_072;

    /// <summary>And so many for each token.</summary>
    public const int PerToken = 256;

    private long _left = Least + ((long)PerToken * tokens);

    public bool IsSpent => _left <= 0;

    /// <returns>There was one left.</returns>
    public bool Spend() => _left-- > 0;
}
