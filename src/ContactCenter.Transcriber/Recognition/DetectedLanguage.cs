namespace ContactCenter.Transcriber.Recognition;

/// <summary>The language of a sound.</summary>
/// <param name="Code">An ISO 639-1 code.</param>
/// <param name="Probability">0 to 1; null: it was not detected but said.</param>
internal sealed record DetectedLanguage(string Code, double? Probability);
