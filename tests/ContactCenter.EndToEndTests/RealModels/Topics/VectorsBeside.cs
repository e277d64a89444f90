using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Transcription.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.EndToEndTests.RealModels.Topics;

/// <summary>The server's vectors of sentences, by a transcriber that was built.</summary>
internal sealed class VectorsBeside : IAsyncDisposable
{
    private readonly EmbeddedTranscriber _transcriber;

    /// <param name="folder">Of the transcriber's program.</param>
    /// <param name="settings">Which model.</param>
    public VectorsBeside(string folder, EmbeddingSettings settings, TimeProvider time)
    {
        var program = new TranscriberProgram(folder);
        var launcher = new TranscriberLauncher(
            program, program.Models, () => TranscriberAddress.Make(null), time, NullLogger<TranscriberLauncher>.Instance)
        {
            Further = new EmbeddingArguments(settings).Values,
        };
        _transcriber = new(launcher, time, NullLogger<EmbeddedTranscriber>.Instance);
        Vectors = new(_transcriber, program, time);
    }

    public SentenceVectors Vectors { get; }

    /// <param name="models">A folder with multilingual-e5-small.</param>
    public static EmbeddingSettings MultilingualIn(string models) => new(
        Path.Combine(models, "multilingual-e5-small-q4.onnx"), Path.Combine(models, "multilingual-e5-small.sentencepiece.model"));

    public ValueTask DisposeAsync() => _transcriber.DisposeAsync();
}
