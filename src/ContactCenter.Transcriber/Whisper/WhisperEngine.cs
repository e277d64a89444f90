using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.VoiceActivity;
using Whisper.net;

namespace ContactCenter.Transcriber.Whisper;

/// <summary>One Whisper model. It is loaded when it first hears something, and stays loaded.</summary>
internal class WhisperEngine(WhisperModelFile file) : ISpeechEngine, IDisposable
{
    private readonly WhisperProcessors _processors = new(file.Path);

    /// <inheritdoc/>
    public EngineDescription Description { get; } = new(file.Id, EngineDescription.Whisper, WhisperLanguages.Of(file.Header), file.Bytes);

    /// <inheritdoc/>
    public SpeechSettings Pieces => SpeechSettings.Long;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Utterance>> RecogniseAsync(float[] samples, RecognitionOptions options, CancellationToken cancellation)
    {
        var seconds = samples.Length / (double)SpeechReader.Rate;
        var utterances = new List<Utterance>();
        try
        {
            await using var processor = _processors.Rent(options);
            await foreach (var segment in processor.Value.ProcessAsync(samples, cancellation))
            {
                if (WhisperText.Of(segment, seconds, options.Words) is { } utterance)
                    utterances.Add(utterance);
            }

            processor.GiveBack();
            return utterances;
        }
        catch (WhisperProcessingException fault)
        {
            throw new EngineException($"{Description.Id} failed: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _processors.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What hears the language.</summary>
    private protected WhisperProcessors Processors => _processors;
}
