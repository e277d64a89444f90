namespace ContactCenter.Domain.Calls;

/// <summary>A stretch of a conversation in which its recording is paused.</summary>
/// <param name="Until"><c>null</c>: to the recording's end, as far as is known.</param>
public sealed record RecordingPause(DateTimeOffset From, DateTimeOffset? Until = null);
