namespace ContactCenter.Transcriber.Embeddings;

/// <summary>What vectors are wanted.</summary>
/// <param name="Texts">At least one.</param>
/// <param name="Model">The model's name; null: the one that is there.</param>
/// <param name="Use">What they are compared with.</param>
/// <param name="Priority">Who goes first.</param>
internal sealed record EmbeddingWork(
    IReadOnlyList<string> Texts, string? Model = null, TextUse Use = TextUse.Query, EmbeddingPriority Priority = EmbeddingPriority.Batch);
