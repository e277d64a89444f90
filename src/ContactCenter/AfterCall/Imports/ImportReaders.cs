using System.Collections.Concurrent;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.AfterCall.Imports;

/// <summary>What back-fills that are under way are read from, each going on where it was.</summary>
internal sealed class ImportReaders(ImportFolders folders, ListingPages pages) : IDisposable
{
    private readonly ConcurrentDictionary<long, IImportItems> _open = new();

    /// <summary>Whether it goes on where it was; else a folder begins at the back-fill's <see cref="Import.Position"/>, and a listing anew.</summary>
    public bool IsOpen(Import import) => _open.ContainsKey(import.Number);

    /// <summary>What the back-fill goes through next.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public IImportItems Open(Import import, RecordingSource source) => _open.GetOrAdd(
        import.Number, _ => import.Folder is null ? new ListingItems(import, source, pages) : new FolderItems(import, folders));

    /// <summary>Counts what there is before it is gone through; of a listing nobody knows.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public Task<int> CountAsync(Import import, CancellationToken cancellationToken) => import.Folder is null
        ? Task.FromResult(0)
        : Task.Run(() => FolderItems.Count(import, folders, cancellationToken), cancellationToken);

    /// <summary>It is read no more, or anew.</summary>
    public void Forget(long import)
    {
        if (_open.TryRemove(import, out var items))
            items.Dispose();
    }

    public void Dispose()
    {
        foreach (var number in _open.Keys)
            Forget(number);
    }
}
