using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Has the transcriber beside this process make vectors of texts.</summary>
internal sealed class SentenceVectors(EmbeddedTranscriber transcriber, TranscriberProgram program, TimeProvider time)
{
    private readonly VectorProcess _process = new(transcriber, program, time);
    private volatile string? _modelId;

    /// <summary>The model of the newest vectors; <c>null</c>: none were made since the start.</summary>
    public string? ModelId => _modelId;

    /// <param name="texts">At least one, none of them blank; of each only as much counts as the model takes, some 200 or 400 words.</param>
    /// <param name="use">What for.</param>
    /// <param name="cancellationToken">Ends it; a transcriber that is being started goes on.</param>
    /// <exception cref="EmbeddingException">They cannot be made now.</exception>
    public async Task<SentenceEmbeddings> EmbedAsync(IReadOnlyList<string> texts, VectorUse use, CancellationToken cancellationToken)
    {
        if (texts.Count == 0 || texts.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("There is at least one text, and none is blank.", nameof(texts));
        var made = await _process.AskAsync(client => new EmbeddingClient(client).EmbedAsync(texts, use, cancellationToken), cancellationToken);
        _modelId = made.ModelId;
        return made;
    }

    /// <returns>The id of the model that makes vectors now.</returns>
    /// <param name="cancellationToken">Ends it; a transcriber that is being started goes on.</param>
    /// <exception cref="EmbeddingException">None can be made now.</exception>
    public async Task<string> AskModelAsync(CancellationToken cancellationToken)
    {
        // Only what makes a vector tells by which model.
        const string AnyText = "model";
        return (await EmbedAsync([AnyText], VectorUse.Comparison, cancellationToken)).ModelId;
    }
}
