using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.AfterCall.Imports;

/// <summary>One recording or text of a back-fill.</summary>
/// <param name="Name">As the folder or listing has it, for people.</param>
internal sealed record ImportItem(string Name)
{
    /// <summary>Where the folder goes on behind it; <c>null</c>: it is of a listing, which is read again from its beginning.</summary>
    public string? Position { get; init; }

    /// <summary>What is to be brought in; <c>null</c>: <see cref="Fault"/> says why nothing is.</summary>
    public RecordingAnnouncement? Announcement { get; init; }

    /// <summary>Why it cannot be, for people.</summary>
    public string? Fault { get; init; }
}
