using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.VoiceActivity;
using Whisper.net;

namespace ContactCenter.Transcriber.Whisper;

/// <summary>One Whisper model. It is loaded when it first hears something, and stays loaded.</summary>
internal class WhisperEngine(WhisperModelFile file) : ISpeechEngine, IDisposable
{
    private readonly Lazy<WhisperFactory> _factory = new(() => Load(file.Path));

    /// <inheritdoc/>
    public EngineDescription Description { get; } = new(file.Id, EngineDescription.Whisper, WhisperLanguages.Of(file.Header), file.Bytes);

    /// <inheritdoc/>
    public SpeechSettings Pieces => SpeechSettings.Default;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Utterance>> RecogniseAsync(float[] samples, RecognitionOptions options, CancellationToken cancellation)
    {
        var seconds = samples.Length / (double)WavFormat.Rate;
        var utterances = new List<Utterance>();
        await using var processor = BuildFor(options).Build();
        await foreach (var segment in processor.ProcessAsync(samples, cancellation))
        {
            if (WhisperText.Of(segment, seconds, options.Words) is { } utterance)
                utterances.Add(utterance);
        }

        return utterances;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_factory.IsValueCreated)
            _factory.Value.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One thread: what runs beside it is the caller's choice.</summary>
    protected WhisperProcessorBuilder CreateBuilder() => _factory.Value.CreateBuilder().WithThreads(1);

    private static WhisperFactory Load(string path)
    {
        try
        {
            return WhisperFactory.FromPath(path);
        }
        catch (Exception fault) when (fault is WhisperModelLoadException or IOException or FileNotFoundException)
        {
            throw new EngineException($"The Whisper model {Path.GetFileName(path)} cannot be loaded: {fault.Message}", fault);
        }
    }

    private WhisperProcessorBuilder BuildFor(RecognitionOptions options)
    {
        var builder = CreateBuilder().WithLanguage(options.Language).WithNoContext().WithProbabilities();
        if (options.Words)
            builder = builder.WithTokenTimestamps();
        return options.Prompt is { Length: > 0 } prompt ? builder.WithPrompt(prompt) : builder;
    }
}
