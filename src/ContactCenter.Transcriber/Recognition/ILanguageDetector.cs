namespace ContactCenter.Transcriber.Recognition;

/// <summary>Tells languages apart by their sound.</summary>
internal interface ILanguageDetector
{
    /// <param name="samples">Some seconds of speech: 16 kHz, one channel, −1 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="EngineException">The model cannot be loaded, or failed.</exception>
    Task<DetectedLanguage> DetectAsync(float[] samples, CancellationToken cancellation);
}
