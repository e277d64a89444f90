using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>A copy of the database in one file.</summary>
public static class BackupFile
{
    /// <summary>What the names of the database and of the files that SQLite keeps beside it end in.</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Writes what is committed at this moment, read back before it gets its name. The server may run.</summary>
    /// <exception cref="StorageException">There is no database, the file is there already or cannot be written, or the copy is not whole.</exception>
    public static BackupContent Write(string folder, string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var source = Path.Combine(folder, Database.FileName);
        if (!File.Exists(source))
            throw new StorageException($"There is no {source} to back up; does Storage:Path say what it says for the server?");
        if (File.Exists(file))
            throw new StorageException($"{file} is there already and was left as it is; give the backup a name of its own.");
        var unfinished = file + ".unfinished";
        try
        {
            // One that broke off before.
            File.Delete(unfinished);
            using (var connection = Open(source))
                connection.Execute("VACUUM INTO $unfinished", new { unfinished });
            var content = Check(unfinished);
            Flush(unfinished);
            File.Move(unfinished, file);
            return content;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{source} could not be saved to {file}: {fault.Message}", fault);
        }
        finally
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }

    /// <summary>Puts a backup in the place of the database, which is set aside.</summary>
    /// <returns>What the backup holds, and where the database of before is; <c>null</c>: there was none.</returns>
    /// <exception cref="StorageException">The backup is not whole, the server runs, or the folder cannot be written.</exception>
    public static (BackupContent Content, string? SetAside) Restore(string folder, string file, DateTimeOffset now)
    {
        SQLitePCL.Batteries_V2.Init();
        var content = Check(file);
        using var folderLock = FolderLock.Take(folder);
        var target = Path.Combine(folder, Database.FileName);
        var unfinished = target + ".unfinished";
        try
        {
            File.Copy(file, unfinished, overwrite: true);
            Flush(unfinished);
            var aside = SetAside(target, now);
            File.Move(unfinished, target);
            return (content, aside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{file} could not be put in the place of {target}: {fault.Message}", fault);
        }
    }

    /// <summary>Reads all of it.</summary>
    /// <exception cref="StorageException">It is damaged, of a newer program, or no backup at all.</exception>
    public static BackupContent Check(string file)
    {
        if (!File.Exists(file))
            throw new StorageException($"There is no file {file}.");
        try
        {
            using var connection = Open(file);
            var verdict = connection.ExecuteScalar<string>("PRAGMA integrity_check(1)");
            if (verdict != "ok")
                throw NotWhole($"{verdict}.", cause: null);
            Migrations.RefuseNewer(connection);
            var rows = 0;
            var last = JournalReader.Read(connection, NotWhole, (_, _) => { }, (_, _) => rows++);
            return new(
                connection.ExecuteScalar<long>("SELECT count(*) FROM calls"),
                connection.ExecuteScalar<long>("SELECT count(*) FROM dead_work"),
                rows,
                new DateTimeOffset(last.At, TimeSpan.Zero),
                new FileInfo(file).Length);
        }
        catch (SqliteException fault)
        {
            throw NotWhole($"{fault.Message}.", fault);
        }

        StorageException NotWhole(string what, Exception? cause) => new($"{file} is no whole backup: {what} Take another one.", cause!);
    }

    /// <summary>With what SQLite keeps beside it, under names that still belong together.</summary>
    private static string? SetAside(string target, DateTimeOffset now)
    {
        var aside = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{target}.before-{now:yyyyMMdd-HHmmss}");
        // Each for itself: one that was left alone would be taken for a part of the backup.
        var there = Parts.Where(part => File.Exists(target + part)).ToList();
        foreach (var part in there)
            File.Move(target + part, aside + part);
        return there.Count == 0 ? null : aside;
    }

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static SqliteConnection Open(string file)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        return connection;
    }
}

/// <param name="Calls">Calls in the history.</param>
/// <param name="JournalRows">Commits of the journal; the live calls are in them.</param>
/// <param name="LastCommit">When the last of them was made.</param>
/// <param name="Bytes">Size of the file.</param>
public sealed record BackupContent(long Calls, long DeadLetters, long JournalRows, DateTimeOffset LastCommit, long Bytes);
