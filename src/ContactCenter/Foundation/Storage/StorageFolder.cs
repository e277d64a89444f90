using System.Security.Cryptography;

namespace ContactCenter.Foundation.Storage;

/// <summary>The folder of one process with the files of its store, locked against a second process.</summary>
public sealed class StorageFolder : IDisposable
{
    /// <summary>What is live: calls, work, answers.</summary>
    public const string LiveFileName = "contactcenter.db";

    /// <summary>What has ended.</summary>
    public const string HistoryFileName = "history.db";

    private readonly string _folder;
    private readonly long _largestBytes;
    private readonly FolderLock _lock;

    private StorageFolder(string folder, long largestBytes, FolderLock @lock, TimeSpan? writerWait)
    {
        (_folder, _largestBytes, _lock) = (folder, largestBytes, @lock);
        Live = DatabaseFile.Open(System.IO.Path.Combine(folder, LiveFileName), Migrations.Live, NewId(), largestBytes, writerWait);
    }

    public DatabaseFile Live { get; }

    /// <summary>The backup that was made before files of an older shape were changed; <c>null</c>: none was needed.</summary>
    public string? Backup { get; private init; }

    /// <param name="folder">Made when missing.</param>
    /// <param name="largestBytes">No file grows further; 0: as far as the disk allows.</param>
    /// <param name="time">With it, files of an older shape are backed up first unless they were within a day.</param>
    /// <param name="upgrade">Brings over what an older program has left, before anything is opened.</param>
    /// <param name="writerWait">How long a commit waits for another program that writes; two seconds when not said.</param>
    /// <param name="keys">Knows which key such a backup needs.</param>
    /// <exception cref="StorageException">The folder is in use or cannot be written, or a file is damaged or of a newer program.</exception>
    public static StorageFolder Open(
        string folder,
        long largestBytes = 0,
        TimeProvider? time = null,
        IStorageUpgrade? upgrade = null,
        TimeSpan? writerWait = null,
        IStoreKeys? keys = null)
    {
        SQLitePCL.Batteries_V2.Init();
        var folderLock = FolderLock.Take(folder);
        try
        {
            Restore.Finish(folder);
            var backup = time is null ? null : UpgradeBackup.MakeWhereNeeded(folder, time.GetUtcNow(), keys);
            upgrade?.Run(folder);
            return new(folder, largestBytes, folderLock, writerWait) { Backup = backup };
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <exception cref="StorageException">It is damaged, missing though there was one, or of another store.</exception>
    public DatabaseFile OpenHistory()
    {
        var path = System.IO.Path.Combine(_folder, HistoryFileName);
        if (Live.HasHistory && !File.Exists(path))
            throw new StorageException($"{path} is missing, though calls were moved there. Put it back, or restore a backup of both files.");
        var history = DatabaseFile.Open(path, Migrations.History, Live.StoreId, _largestBytes);
        return history.StoreId == Live.StoreId ? history : throw new StorageException(
            $"{history.Path} belongs to another store than {Live.Path}. Put back the file that belongs here, or restore a backup of both.");
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>128 random bits in hex.</summary>
    internal static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>Brings the files of an older program into today's form.</summary>
public interface IStorageUpgrade
{
    /// <summary>Runs before the files are opened; each step may be repeated after a crash. Without old files nothing happens.</summary>
    /// <exception cref="StorageException">What is there is damaged; nothing was changed.</exception>
    void Run(string folder);
}
