using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>Makes vectors of the texts of a request, batch by batch; between two batches whoever asks a question gets a turn.</summary>
internal sealed class TextEmbedder(ISentenceEmbedder embedder, EmbeddingTurns turns)
{
    /// <summary>Whether there is a model.</summary>
    public bool IsThere => embedder.IsThere;

    /// <summary>The model; null: its files are not there.</summary>
    public EngineDescription? Model => embedder.Description;

    /// <exception cref="RequestException">There is no model, or not the one that is named.</exception>
    /// <exception cref="EngineException">The model cannot be loaded, or failed.</exception>
    public async Task<EmbeddedTexts> EmbedAsync(EmbeddingWork work, CancellationToken cancellation)
    {
        var model = EmbedderChoice.For(embedder.Description, work.Model);
        var tokens = await Task.Run(() => work.Texts.Select(text => embedder.TokensOf(text, work.Use)).ToArray(), cancellation);
        var vectors = new float[tokens.Length][];
        foreach (var batch in LengthBatches.Of([.. tokens.Select(text => text.Length)]))
        {
            using var turn = await turns.EnterAsync(work.Priority, cancellation);
            var made = await Task.Run(() => embedder.Embed([.. batch.Select(text => tokens[text])], cancellation), cancellation);
            for (var i = 0; i < batch.Length; i++)
                vectors[batch[i]] = made[i];
        }

        return new EmbeddedTexts(model.Id, vectors, tokens.Sum(text => text.Length));
    }
}

/// <summary>The vectors of texts.</summary>
/// <param name="Model">The id of the model that has made them.</param>
/// <param name="Vectors">One for each text, in their order.</param>
/// <param name="Tokens">How many tokens were computed.</param>
internal sealed record EmbeddedTexts(string Model, IReadOnlyList<float[]> Vectors, int Tokens);

/// <summary>What vectors are wanted.</summary>
/// <param name="Texts">At least one.</param>
/// <param name="Model">The model's name; null: the one that is there.</param>
/// <param name="Use">What they are compared with.</param>
/// <param name="Priority">Who goes first.</param>
internal sealed record EmbeddingWork(
    IReadOnlyList<string> Texts, string? Model = null, TextUse Use = TextUse.Query, EmbeddingPriority Priority = EmbeddingPriority.Batch);
