using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.VoiceActivity;
using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.Moonshine;

/// <summary>English by Moonshine base. It is loaded when it first hears something. It has no times of words: a piece is a segment.</summary>
internal sealed class MoonshineEngine(MoonshineFiles files) : ISpeechEngine, IDisposable
{
    private readonly Lazy<(MoonshineModel Model, LlamaVocabulary Vocabulary)> _loaded = new(() => Load(files));

    /// <inheritdoc/>
    public EngineDescription Description { get; } = new("moonshine-base", EngineDescription.Moonshine, [EngineChoice.English], files.Bytes);

    /// <inheritdoc/>
    public SpeechSettings Pieces => SpeechSettings.Default;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Utterance>> RecogniseAsync(float[] samples, RecognitionOptions options, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(Recognise(samples, cancellation));
        }
        catch (OnnxRuntimeException fault)
        {
            throw new EngineException($"Moonshine failed: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_loaded.IsValueCreated)
            _loaded.Value.Model.Dispose();
    }

    private static (MoonshineModel Model, LlamaVocabulary Vocabulary) Load(MoonshineFiles files)
    {
        try
        {
            return (new MoonshineModel(files), LlamaVocabulary.Parse(File.ReadAllText(files.Vocabulary)));
        }
        catch (Exception fault) when (fault is OnnxRuntimeException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"Moonshine cannot be loaded from {files.Folder}: {fault.Message}", fault);
        }
    }

    private IReadOnlyList<Utterance> Recognise(float[] samples, CancellationToken cancellation)
    {
        var (model, vocabulary) = _loaded.Value;
        var decoded = model.Decode(samples, new TokenLoops(vocabulary.TextOf), cancellation);
        var text = vocabulary.TextOf(decoded.Tokens);
        if (text.Length == 0)
            return [];
        var seconds = samples.Length / (double)SpeechReader.Rate;
        return [new Utterance(0, seconds, text, decoded.AverageLogProbability, decoded.NoSpeechProbability, [])];
    }
}
