using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.AfterCall.Imports;

/// <summary>A folder as what is to be imported: each sound with what lies beside it, and each text that stands alone.</summary>
/// <param name="import">Of a folder.</param>
/// <param name="folders">Where it may read.</param>
internal sealed class FolderItems(Import import, ImportFolders folders) : IImportItems
{
    /// <summary>Bytes of a text or of what lies beside a sound, as of a webhook.</summary>
    private const int LongestText = 4 << 20;

    private readonly IEnumerator<FoundFile> _files = Open(import, folders, import.Position);

    /// <summary>Counts all of the folder.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public static int Count(Import import, ImportFolders folders, CancellationToken cancellationToken)
    {
        using var files = Open(import, folders, after: null);
        var count = 0;
        while (MoveNext(files))
        {
            cancellationToken.ThrowIfCancellationRequested();
            count++;
        }

        return count;
    }

    public async Task<ImportItem?> NextAsync(CancellationToken cancellationToken)
    {
        // Names that were read before stand for nothing when a share goes away.
        if (!Directory.Exists(import.Folder))
            throw new ImportException($"{import.Folder} is gone");
        if (!MoveNext(_files))
            return null;
        var file = _files.Current;
        var item = new ImportItem(file.Path) { Position = file.Path };
        if (file.Fault is not null)
            return item with { Fault = file.Fault };
        try
        {
            return item with { Announcement = file.IsText ? await TextAsync(file, cancellationToken) : await SoundAsync(file, cancellationToken) };
        }
        catch (Exception fault) when (fault is AnnouncementException or IOException or UnauthorizedAccessException)
        {
            return item with { Fault = fault.Message };
        }
    }

    public void Dispose() => _files.Dispose();

    private static IEnumerator<FoundFile> Open(Import import, ImportFolders folders, string? after)
    {
        // Settings may have changed since, and folders may have become links.
        if (folders.Find(import.Folder!, import.IsTyped) is var (real, refusal) && real != import.Folder)
            throw new ImportException($"{import.Folder} {refusal ?? "has become a link"}");
        return new FolderWalk(import.Folder!, path => folders.Admits(import, path)).From(after).GetEnumerator();
    }

    private static bool MoveNext(IEnumerator<FoundFile> files)
    {
        try
        {
            return files.MoveNext();
        }
        catch (IOException fault)
        {
            throw new ImportException(fault.Message);
        }
    }

    private async Task<RecordingAnnouncement> SoundAsync(FoundFile file, CancellationToken cancellationToken)
    {
        var told = file.Sidecar is { } sidecar ? await ToldAsync(file, sidecar, cancellationToken) : Named(file, new() { CallId = file.CallId });
        if (!File.Exists(file.Real))
            throw new AnnouncementException("the file is gone");
        return told with
        {
            Url = LocalSounds.UrlOf(file.Real),
            Transcript = null,
            StartedAt = told.StartedAt ?? TimeOf(file),
        };
    }

    private async Task<RecordingAnnouncement> TextAsync(FoundFile file, CancellationToken cancellationToken)
    {
        var told = await ToldAsync(file, file.Real, cancellationToken);
        return told.Transcript is null
            ? throw new AnnouncementException("there is neither a transcript in it nor a sound of the same name beside it")
            : told with { Url = null, StartedAt = told.StartedAt ?? TimeOf(file) };
    }

    private async Task<RecordingAnnouncement> ToldAsync(FoundFile file, string json, CancellationToken cancellationToken) =>
        Named(file, RecordingAnnouncement.Read(await ReadAsync(json, cancellationToken), file.CallId));

    /// <summary>Before, a call that nothing names was known by the file's path in the folder alone, and one of another folder was the same.</summary>
    private static RecordingAnnouncement Named(FoundFile file, RecordingAnnouncement told) =>
        told.CallId == file.CallId ? told with { EarlierCallId = file.Path } : told;

    private async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var real = RealPath.Of(path);
        if (real is null || !folders.Admits(import, real))
            throw new AnnouncementException($"{Path.GetFileName(path)} is a link that leads nowhere, or out of the folders that may be imported");
        var length = new FileInfo(real).Length;
        if (length is 0 or > LongestText)
            throw new AnnouncementException($"{Path.GetFileName(path)} is empty, or has more than {LongestText} bytes");
        return await File.ReadAllBytesAsync(real, cancellationToken);
    }

    private static DateTimeOffset TimeOf(FoundFile file) => new(File.GetLastWriteTimeUtc(file.Real), TimeSpan.Zero);
}
