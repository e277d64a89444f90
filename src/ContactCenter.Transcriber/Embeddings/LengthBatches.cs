namespace ContactCenter.Transcriber.Embeddings;

/// <summary>
/// Puts texts of nearly the same length together: a batch costs as much as if each text were as long as its longest. A batch is soon done, as whoever asks
/// a question waits for the one that is under way.
/// </summary>
internal static class LengthBatches
{
    /// <summary>The most texts of a batch.</summary>
    public const int MostTexts = 16;

    /// <summary>The most tokens of a batch, with those that fill up; half a second of the slower model. A text alone may have more.</summary>
    public const int MostTokens = 1_024;

    /// <param name="lengths">The tokens of each text.</param>
    /// <returns>The numbers of the texts, each once, the short ones first.</returns>
    public static IEnumerable<int[]> Of(IReadOnlyList<int> lengths)
    {
        var batch = new List<int>();
        foreach (var text in Enumerable.Range(0, lengths.Count).OrderBy(text => lengths[text]))
        {
            // In this order each text is the longest so far.
            if (batch.Count == MostTexts || (batch.Count > 0 && (batch.Count + 1) * lengths[text] > MostTokens))
            {
                yield return [.. batch];
                batch.Clear();
            }

            batch.Add(text);
        }

        if (batch.Count > 0)
            yield return [.. batch];
    }
}
