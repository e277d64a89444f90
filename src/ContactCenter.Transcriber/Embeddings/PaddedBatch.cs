namespace ContactCenter.Transcriber.Embeddings;

/// <summary>Texts as a model takes them: rows of one length.</summary>
/// <param name="Count">The texts.</param>
/// <param name="Length">The tokens of the longest.</param>
/// <param name="Ids">Row by row; the shorter are filled up.</param>
/// <param name="Mask">1 for a token, 0 for what fills up.</param>
internal sealed record PaddedBatch(int Count, int Length, long[] Ids, long[] Mask)
{
    /// <param name="texts">The tokens of each, at least one.</param>
    /// <param name="padding">The token that fills up.</param>
    public static PaddedBatch Of(IReadOnlyList<int[]> texts, int padding)
    {
        var length = texts.Max(text => text.Length);
        var (ids, mask) = (new long[texts.Count * length], new long[texts.Count * length]);
        Array.Fill(ids, padding);
        for (var row = 0; row < texts.Count; row++)
        {
            for (var i = 0; i < texts[row].Length; i++)
                (ids[(row * length) + i], mask[(row * length) + i]) = (texts[row][i], 1);
        }

        return new PaddedBatch(texts.Count, length, ids, mask);
    }
}
