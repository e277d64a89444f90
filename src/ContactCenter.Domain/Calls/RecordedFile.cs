namespace ContactCenter.Domain.Calls;

/// <summary>What the platform has told of a recording that it has made.</summary>
/// <param name="Url">Where it keeps it, for 30 days; <c>null</c>: it did not say.</param>
/// <param name="Id">Its own id of the recording.</param>
/// <param name="Size">Bytes.</param>
public sealed record RecordedFile(Uri? Url, string? Id, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, long? Size);
