namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>How the embedded transcriber is.</summary>
/// <param name="IsRunning">Whether it can hear.</param>
/// <param name="Deaths">So often in a row it could not be started, or ended without being told to.</param>
/// <param name="Reason">Why, the last time; <c>null</c>: it has not.</param>
/// <param name="NotBefore">It is not started again before then.</param>
internal sealed record TranscriberState(bool IsRunning, int Deaths, string? Reason, DateTimeOffset NotBefore);
