namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>What a recording system told of a recording cannot be used. The message is for whoever has sent it.</summary>
internal sealed class AnnouncementException(string message) : Exception(message);
