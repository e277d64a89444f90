namespace ContactCenter.Transcriber.Recognition;

/// <summary>How a sound is to be put into words.</summary>
/// <param name="Model">A model's id or kind; null: the one that serves the language.</param>
/// <param name="Language">An ISO 639-1 code; null: what is heard.</param>
/// <param name="Prompt">Text that stands before what is said; null: none.</param>
/// <param name="Words">Whether words' times are wanted.</param>
internal sealed record TranscriptionRequest(string? Model = null, string? Language = null, string? Prompt = null, bool Words = false);
