namespace ContactCenter.AfterCall.Imports;

/// <summary>What is to be brought in: a folder, or the older part of a source's listing.</summary>
/// <param name="Source">A name in <c>Recordings:Sources</c>, whose department and agent channel hold.</param>
/// <param name="Folder">A folder of this machine in one of <c>Imports:Folders</c>; absent: the listing of the source, its <c>Poll:Url</c>.</param>
/// <param name="From">Of a listing: recordings that began earlier are not taken; absent: all are.</param>
/// <param name="To">Of a listing: only recordings that began earlier are taken; absent: those that are not taken when the listing is polled.</param>
internal sealed record ImportRequest(string? Source, string? Folder, DateTimeOffset? From, DateTimeOffset? To);
