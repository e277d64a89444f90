using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Tells the transcriber with which model it makes vectors.</summary>
internal sealed class EmbeddingArguments(EmbeddingSettings settings) : ITranscriberArguments
{
    public IReadOnlyList<string> Values { get; } = settings is { Model: { } model, Tokenizer: { } tokenizer }
        ? ["--embedding-model", Path.GetFullPath(model), "--embedding-tokenizer", Path.GetFullPath(tokenizer)]
        : [];
}
