using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>Puts a backup in the place of a store, whose files are set aside. A restore that breaks off is finished by the next start.</summary>
internal static class Restore
{
    private const string Marker = "contactcenter.restoring";
    private const string Restored = ".restored";

    /// <param name="folder">That of the store.</param>
    /// <param name="file">The backup.</param>
    /// <param name="now">Is in the names of what is set aside.</param>
    /// <param name="prepare">Looks at what was unpacked, and may change it or refuse.</param>
    /// <returns>What the backup holds, and under which name the files of before are kept; <c>null</c>: there were none.</returns>
    /// <exception cref="StorageException">The backup is not whole, the server runs, or the folder cannot be written.</exception>
    public static (BackupContent Content, string? SetAside) Run(string folder, string file, DateTimeOffset now, Action<UnpackedBackup>? prepare = null)
    {
        SQLitePCL.Batteries_V2.Init();
        using var folderLock = FolderLock.Take(folder);
        // One that broke off is finished first: parts of two backups must not come together.
        Finish(folder);
        using var backup = UnpackedBackup.Open(file, Path.Combine(folder, "unpacked"));
        try
        {
            prepare?.Invoke(backup);
            if (backup.Files.Contains(StorageFolder.LiveFileName, StringComparer.Ordinal))
                EndSessions(backup.PathOf(StorageFolder.LiveFileName));
            foreach (var left in Directory.GetFiles(folder, "*" + Restored, SearchOption.AllDirectories))
                File.Delete(left);
            foreach (var name in backup.Files)
            {
                var target = Path.Combine(folder, name + Restored);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(backup.PathOf(name), target, overwrite: true);
                BackupFile.Flush(target);
            }

            var aside = string.Create(CultureInfo.InvariantCulture, $".before-{now:yyyyMMdd-HHmmss}");
            Mark(folder, [aside, .. backup.Files]);
            return (backup.Content, Finish(folder) ? Path.Combine(folder, StorageFolder.LiveFileName + aside) : null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StorageException($"{file} could not be put in the place of what {folder} holds: {fault.Message}", fault);
        }
    }

    /// <summary>A session that was ended after the backup must not come back with it. Databases of before there were people have none.</summary>
    private static void EndSessions(string file)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        database.Open();
        if (DatabaseCopy.HasTable(database, "sessions"))
            database.Execute("DELETE FROM sessions");
    }

    /// <summary>Whole, or not at all.</summary>
    private static void Mark(string folder, IEnumerable<string> lines)
    {
        var marker = Path.Combine(folder, Marker);
        var unfinished = marker + ".new";
        File.WriteAllLines(unfinished, lines);
        BackupFile.Flush(unfinished);
        File.Move(unfinished, marker, overwrite: true);
    }

    /// <summary>Whether a restore has begun and broken off.</summary>
    internal static bool IsUnfinished(string folder) => File.Exists(Path.Combine(folder, Marker));

    /// <summary>Finishes a restore, if one has begun.</summary>
    /// <returns>Whether files of before were set aside.</returns>
    internal static bool Finish(string folder)
    {
        var marker = Path.Combine(folder, Marker);
        if (!IsUnfinished(folder))
            return false;
        if (File.ReadAllLines(marker) is not [var aside, .. var restored])
            return false;
        var isAnySetAside = false;
        foreach (var name in (string[])[StorageFolder.LiveFileName, StorageFolder.HistoryFileName])
        {
            var target = Path.Combine(folder, name);
            var isDone = restored.Contains(name) && !File.Exists(target + Restored);
            if (isDone)
                continue;
            // With what SQLite keeps beside it: a log that was left alone would be taken for a part of the backup.
            isAnySetAside |= DatabaseParts.Move(target, target + aside);
            if (restored.Contains(name))
                File.Move(target + Restored, target);
        }

        foreach (var sound in restored.Select(name => Path.Combine(folder, name)).Where(file => File.Exists(file + Restored)))
            File.Move(sound + Restored, sound, overwrite: true);
        File.Delete(marker);
        return isAnySetAside;
    }
}
