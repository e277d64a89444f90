namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>A sound whose words are known.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Path">Its file.</param>
/// <param name="Language">An ISO 639-1 code.</param>
/// <param name="Text">What is said.</param>
internal sealed record Clip(string Id, string Path, string Language, string Text);
