using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary><c>compact</c> of the program: writes the history anew without the room that removed calls have left. The server does not run.</summary>
internal static class CompactCommand
{
    /// <returns>0.</returns>
    /// <exception cref="StorageException">It could not be done, and the file is as it was.</exception>
    /// <exception cref="Settings.SettingsException">The section <c>Storage</c> has faults.</exception>
    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output)
    {
        var (path, before, after) = Run(BackupCommand.FolderOf(configuration));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path} had {before} bytes and has {after} now."));
        return 0;
    }

    private static (string Path, long Before, long After) Run(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        var path = Path.Combine(folder, StorageFolder.HistoryFileName);
        if (!File.Exists(path))
            throw new StorageException($"There is no {path} to compact; does Storage:Path say what it says for the server?");
        using var folderLock = FolderLock.Take(folder);
        if (Restore.IsUnfinished(folder))
            throw new StorageException($"A restore of {folder} broke off: start the server first, which finishes it.");
        var before = DatabaseParts.BytesOf(path);
        try
        {
            var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 0 };
            using var connection = new SqliteConnection(text.ConnectionString);
            connection.Open();
            Migrations.History.RefuseNewer(connection);
            connection.Execute("VACUUM");
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw StorageException.Damaged(path, $"{fault.Message}.", fault);
        }
        catch (SqliteException fault)
        {
            throw new StorageException($"{path} could not be compacted and is as it was: {fault.Message} Room for a second copy of it is needed.", fault);
        }

        return (path, before, DatabaseParts.BytesOf(path));
    }
}
