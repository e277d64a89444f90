namespace ContactCenter.Load.Recordings;

/// <summary>One kill.</summary>
/// <param name="IsOfTranscriber">Whether it was the transcriber alone, or the server.</param>
/// <param name="WasReady">Whether the server had been ready.</param>
/// <param name="Seen">What was seen last before it.</param>
/// <param name="Step">The step that was lain in wait for and met; <c>null</c>: none.</param>
public sealed record Kill(bool IsOfTranscriber, bool WasReady, PipelineLook Seen, string? Step);
