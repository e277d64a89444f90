using System.Collections.Concurrent;

namespace ContactCenter.AfterCall.Imports;

/// <summary>What back-fills that are under way are read from, each going on where it was.</summary>
internal sealed class ImportReaders(ImportFolders folders) : IDisposable
{
    private readonly ConcurrentDictionary<long, IImportItems> _open = new();

    /// <summary>Goes on where it was, after a start at the back-fill's <see cref="Import.Position"/>.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public IImportItems Open(Import import) => _open.GetOrAdd(import.Number, static (_, args) => new FolderItems(args.import, args.folders), (import, folders));

    /// <summary>Counts what there is before it is gone through.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public Task<int> CountAsync(Import import, CancellationToken cancellationToken) =>
        Task.Run(() => FolderItems.Count(import, folders, cancellationToken), cancellationToken);

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
