namespace ContactCenter.Load.Recordings;

/// <summary>One recording of the system that tells of them.</summary>
/// <param name="Id">The call, as that system names it; no two recordings have the same.</param>
/// <param name="File">The name of the file.</param>
/// <param name="IsPoison">Whether nobody can hear it.</param>
/// <param name="HasOwnId">Whether the system tells an id of the recording itself, too.</param>
public sealed record Sound(string Id, string File, bool IsPoison, bool HasOwnId);
