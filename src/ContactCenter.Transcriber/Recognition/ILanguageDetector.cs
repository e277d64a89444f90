namespace ContactCenter.Transcriber.Recognition;

/// <summary>Tells languages apart by their sound.</summary>
internal interface ILanguageDetector
{
    /// <param name="samples">Some seconds of speech: 16 kHz, one channel, −1 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="EngineException">The model cannot be loaded, or failed.</exception>
    Task<DetectedLanguage> DetectAsync(float[] samples, CancellationToken cancellation);
}

/// <summary>The language of a sound.</summary>
/// <param name="Code">An ISO 639-1 code.</param>
/// <param name="Probability">0 to 1; null: it was not detected but said.</param>
internal sealed record DetectedLanguage(string Code, double? Probability);
