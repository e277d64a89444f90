using ContactCenter.Transcriber.Recognition;
using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>
/// One model from its files. It is loaded when it is first needed, and stays loaded: the server ends the program when nothing was asked of it for a while.
/// </summary>
internal sealed class SentenceEmbedder : ISentenceEmbedder, IDisposable
{
    private readonly EmbedderFiles _files;
    private readonly Lazy<EngineDescription> _description;
    private readonly Lazy<ISentenceTokenizer> _tokenizer;
    private readonly Lazy<SentenceModel> _model;

    /// <param name="files">They need not be there yet.</param>
    public SentenceEmbedder(EmbedderFiles files)
    {
        _files = files;
        _description = new(files.Describe);
        _tokenizer = new(() => Load<ISentenceTokenizer>(
            files.Tokenizer, path => files.HasVocabulary ? new VocabularyTokenizer(path) : new SentencePieceModel(path)));
        _model = new(() => Load(files.Model, path => new SentenceModel(path)));
    }

    /// <inheritdoc/>
    public bool IsThere => _files.Exist;

    /// <inheritdoc/>
    public EngineDescription? Description => _description.IsValueCreated || IsThere ? _description.Value : null;

    /// <inheritdoc/>
    public int[] TokensOf(string text, TextUse use) => _tokenizer.Value.TokensOf(text, use);

    /// <inheritdoc/>
    public float[][] Embed(IReadOnlyList<int[]> texts, CancellationToken cancellation)
    {
        try
        {
            return _model.Value.Embed(texts, _tokenizer.Value.Padding, cancellation);
        }
        catch (Exception fault) when (fault is OnnxRuntimeException or FormatException)
        {
            throw new EngineException($"{Path.GetFileName(_files.Model)} failed: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_model.IsValueCreated)
            _model.Value.Dispose();
    }

    private static T Load<T>(string path, Func<string, T> open)
    {
        try
        {
            return open(path);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The libraries throw their own faults and those of their parsers: a broken file, another model's file.
            throw new EngineException($"{path} cannot be loaded: {fault.Message}", fault);
        }
    }
}
