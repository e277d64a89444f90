namespace ContactCenter.AfterCall.Imports;

/// <summary>What is to be brought in: a folder, or the older part of a source's listing.</summary>
/// <param name="Source">A name in <c>Recordings:Sources</c>, whose department and agent channel hold.</param>
/// <param name="Folder">A folder of this machine in one of <c>Imports:Folders</c>; absent: the listing of the source.</param>
internal sealed record ImportRequest(string? Source, string? Folder);
