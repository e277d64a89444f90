namespace ContactCenter.Transcriber.Api;

/// <summary>The OpenAI form's <c>json</c>.</summary>
/// <param name="Text">All that was said.</param>
internal sealed record PlainTranscript(string Text);
