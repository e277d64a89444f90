using System.Formats.Tar;
using System.Text.Json;
using ContactCenter.Foundation.Settings;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>A copy of the store in one file: a tar with a copy of each database, the uploaded sound files, and a manifest.</summary>
internal static class BackupFile
{
    internal const string ManifestName = "manifest.json";

    /// <summary>The folder of sound files that people have uploaded.</summary>
    private const string AudioFolder = "audio";

    /// <summary>Writes what is committed at this moment, read back before it gets its name. The server may run.</summary>
    /// <param name="folder">That of the store.</param>
    /// <param name="file">Is made.</param>
    /// <param name="keys">Knows which key the copies need; <c>null</c>: the backup does not tell.</param>
    /// <exception cref="StorageException">There is no database, the file is there already or cannot be written, or a copy is not whole.</exception>
    public static BackupContent Write(string folder, string file, IStoreKeys? keys = null)
    {
        SQLitePCL.Batteries_V2.Init();
        var live = Path.Combine(folder, StorageFolder.LiveFileName);
        if (!File.Exists(live))
            throw new StorageException($"There is no {live} to back up; does Storage:Path say what it says for the server?");
        if (File.Exists(file))
            throw new StorageException($"{file} is there already and was left as it is; give the backup a name of its own.");
        var unfinished = file + ".unfinished";
        try
        {
            // One that broke off before.
            if (File.Exists(unfinished))
                File.Delete(unfinished);
            Write(folder, unfinished, file + ".copy", keys);
            var content = Check(unfinished);
            Flush(unfinished);
            File.Move(unfinished, file);
            return content;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{live} could not be saved to {file}: {fault.Message}", fault);
        }
        finally
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }

    /// <summary>Reads all of it.</summary>
    /// <exception cref="StorageException">It is damaged, of a newer program, or no backup at all.</exception>
    public static BackupContent Check(string file)
    {
        using var unpacked = UnpackedBackup.Open(file);
        return unpacked.Content;
    }

    internal static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <remarks>What is live is copied first: a call that moves meanwhile is in both copies, never in neither.</remarks>
    private static void Write(string folder, string tar, string copy, IStoreKeys? keys)
    {
        using var stream = OwnerOnlyFile.Create(tar);
        using var writer = new TarWriter(stream, TarEntryFormat.Pax);
        var files = new List<BackupEntry>();
        var storeId = "";
        string? masterKey = null;
        foreach (var name in (string[])[StorageFolder.LiveFileName, StorageFolder.HistoryFileName])
        {
            if (!File.Exists(Path.Combine(folder, name)))
                continue;
            DatabaseCopy.Write(Path.Combine(folder, name), copy);
            try
            {
                var content = DatabaseCopy.Check(copy, Migrations.Of(name));
                // A file that is just being made has nothing in it.
                if (content.Shape == 0)
                    continue;
                storeId = storeId.Length > 0 ? storeId : content.StoreId;
                masterKey ??= keys?.FingerprintOf(name, copy);
                files.Add(new(name, content.Shape, content.Calls, content.DeadLetters, BackupManifest.ChecksumOf(copy)));
                writer.WriteEntry(copy, name);
            }
            finally
            {
                File.Delete(copy);
            }
        }

        var audio = Path.Combine(folder, AudioFolder);
        foreach (var sound in Directory.Exists(audio) ? Directory.GetFiles(audio) : [])
        {
            var name = $"{AudioFolder}/{Path.GetFileName(sound)}";
            files.Add(new(name, Shape: 0, Calls: 0, DeadLetters: 0, BackupManifest.ChecksumOf(sound)));
            writer.WriteEntry(sound, name);
        }

        var manifest = JsonSerializer.SerializeToUtf8Bytes(new BackupManifest(storeId, files) { MasterKey = masterKey }, BackupJson.Default.BackupManifest);
        writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, ManifestName) { DataStream = new MemoryStream(manifest) });
    }
}

/// <param name="LiveCalls">Calls that had not left for the history.</param>
/// <param name="Calls">Calls in the history.</param>
/// <param name="Bytes">Size of the file.</param>
internal sealed record BackupContent(long LiveCalls, long Calls, long DeadLetters, long Bytes)
{
    /// <inheritdoc cref="BackupManifest.MasterKey"/>
    public string? MasterKey { get; init; }
}
