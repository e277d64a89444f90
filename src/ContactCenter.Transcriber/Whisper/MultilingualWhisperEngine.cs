using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Whisper;

/// <summary>A Whisper model that knows many languages, and can tell which one it hears.</summary>
internal sealed class MultilingualWhisperEngine(WhisperModelFile file) : WhisperEngine(file), ILanguageDetector
{
    private static readonly RecognitionOptions Detection = new("auto");

    /// <inheritdoc/>
    public async Task<DetectedLanguage> DetectAsync(float[] samples, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var processor = Processors.Rent(Detection);
        var (language, probability) = processor.Value.DetectLanguageWithProbability(samples);
        processor.GiveBack();
        return new DetectedLanguage(language ?? EngineChoice.English, language is null ? 0 : probability);
    }
}
