using System.Formats.Tar;
using System.Text.Json;
using ContactCenter.Foundation.Settings;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>A backup, unpacked into a folder of its own and checked.</summary>
internal sealed class UnpackedBackup : IDisposable
{
    private readonly string _folder;

    private UnpackedBackup(string folder) => _folder = folder;

    /// <summary>Paths of its files within the store's folder.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>The folder with them.</summary>
    public string Folder => _folder;

    /// <inheritdoc cref="BackupManifest.MasterKey"/>
    public string? MasterKey => Content.MasterKey;

    public BackupContent Content { get; private set; } = new(0, 0, 0, 0);

    /// <param name="file">A backup, or one of a program that had all in one SQLite file.</param>
    /// <param name="folder">Where to unpack; beside the file when not said.</param>
    /// <exception cref="StorageException">It is not whole.</exception>
    public static UnpackedBackup Open(string file, string? folder = null)
    {
        if (!File.Exists(file))
            throw new StorageException($"There is no file {file}.");
        var unpacked = new UnpackedBackup(folder ?? file + ".unpacked");
        try
        {
            unpacked.Read(file);
            return unpacked;
        }
        catch (Exception fault)
        {
            unpacked.Dispose();
            var isUnreadable = fault is IOException or InvalidDataException or UnauthorizedAccessException;
            var isUnfit = fault is SqliteException or JsonException or FormatException or StorageException;
            if (!isUnreadable && !isUnfit)
                throw;
            throw new StorageException($"{file} is no whole backup: {fault.Message} Take another one.", fault);
        }
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private void Read(string file)
    {
        Dispose();
        OwnerOnlyFolder.Make(_folder);
        var size = new FileInfo(file).Length;
        if (DatabaseCopy.Is(file))
        {
            File.Copy(file, PathOf(StorageFolder.LiveFileName));
            var old = DatabaseCopy.Check(PathOf(StorageFolder.LiveFileName), Migrations.Live);
            Files = [StorageFolder.LiveFileName];
            Content = new(0, old.Calls, old.DeadLetters, size);
            return;
        }

        TarFile.ExtractToDirectory(file, _folder, overwriteFiles: false);
        var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(PathOf(BackupFile.ManifestName)), BackupJson.Default.BackupManifest)!;
        foreach (var entry in manifest.Files)
            Check(entry, manifest.StoreId);
        Files = [.. manifest.Files.Select(entry => entry.Name)];
        Content = new(
            manifest.Files.Where(entry => entry.Name == StorageFolder.LiveFileName).Sum(entry => entry.Calls),
            manifest.Files.Where(entry => entry.Name == StorageFolder.HistoryFileName).Sum(entry => entry.Calls),
            manifest.Files.Sum(entry => entry.DeadLetters),
            size)
        {
            MasterKey = manifest.MasterKey,
        };
    }

    private void Check(BackupEntry entry, string storeId)
    {
        var path = PathOf(entry.Name);
        if (BackupManifest.ChecksumOf(path) != entry.Checksum)
            throw new InvalidDataException($"{entry.Name} does not match its checksum.");
        // A file that is just being made has no store yet.
        if (entry.Shape > 0 && DatabaseCopy.Check(path, Migrations.Of(entry.Name)).StoreId is { Length: > 0 } id && id != storeId)
            throw new InvalidDataException($"{entry.Name} is of another store.");
    }
}
