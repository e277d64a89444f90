namespace ContactCenter.Transcriber.Recognition;

/// <summary>What an engine is told beside the sound.</summary>
/// <param name="Language">The language that is spoken, an ISO 639-1 code.</param>
/// <param name="Prompt">Text that stands before what is said, with the names that may occur; null: none. Engines without a prompt ignore it.</param>
/// <param name="Words">Whether the times of words are wanted, where the engine has them.</param>
internal sealed record RecognitionOptions(string Language, string? Prompt = null, bool Words = false);
