namespace ContactCenter.Domain.Calls;

/// <summary>What the platform has told of the transcript that it has made of a recording.</summary>
/// <param name="Url">Where it keeps it, for 30 days; <c>null</c>: it did not say.</param>
/// <param name="Recording">Its own id of the recording.</param>
/// <param name="Language">The tag of the language that it was told to hear; <c>null</c>: nobody knows.</param>
public sealed record TranscriptFile(Uri? Url, string? Recording, string? Language);
