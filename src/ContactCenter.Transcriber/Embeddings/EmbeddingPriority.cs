namespace ContactCenter.Transcriber.Embeddings;

/// <summary>Who goes first.</summary>
internal enum EmbeddingPriority
{
    /// <summary>Nobody waits for it.</summary>
    Batch,

    /// <summary>Somebody waits for it: it goes before every batch.</summary>
    Question,
}
