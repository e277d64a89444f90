using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>
/// There is no way back from a newer shape but a backup: where none is newer than a day, the start makes one before it changes
/// anything.
/// </summary>
internal static class UpgradeBackup
{
    /// <summary>Says when the newest backup was made.</summary>
    private const string MarkerName = "contactcenter.backed-up";

    private static readonly TimeSpan NewEnough = TimeSpan.FromDays(1);

    /// <summary>A backup was made.</summary>
    public static void Note(string folder, DateTimeOffset now)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, MarkerName), now.ToString("O", CultureInfo.InvariantCulture));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The backup is good all the same; at worst another one is made.
        }
    }

    /// <returns>The backup that was made; <c>null</c>: nothing is of an older shape, or a backup is new enough.</returns>
    /// <exception cref="StorageException">A backup is needed and could not be made.</exception>
    public static string? MakeWhereNeeded(string folder, DateTimeOffset now, IStoreKeys? keys)
    {
        var live = Path.Combine(folder, StorageFolder.LiveFileName);
        var liveShape = DatabaseCopy.ShapeOf(live);
        var historyShape = DatabaseCopy.ShapeOf(Path.Combine(folder, StorageFolder.HistoryFileName));
        var isOld = (liveShape > 0 && liveShape < Migrations.Live.Newest) || (historyShape > 0 && historyShape < Migrations.History.Newest);
        // Without a live file an upgrade has broken off half way: what it began with was backed up.
        if (liveShape == 0 || !isOld || IsNewEnough(folder, now))
            return null;
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"before-upgrade-{now:yyyyMMdd-HHmmss}.backup"));
        try
        {
            if (liveShape >= Migrations.Live.First)
                BackupFile.Write(folder, file, keys);
            else
                WriteForOlderProgram(live, file);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            // A damaged file is told by who opens it, and is not changed.
            return null;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException or StorageException)
        {
            throw new StorageException(
                $"{folder} is of an older version of this program, and once it is brought to this one there is no way back but a backup. "
                + $"None is newer than a day, and none could be made as {file}: {fault.Message} Make one elsewhere with backup FILE, then start again.",
                fault);
        }

        Note(folder, now);
        return file;
    }

    /// <summary>One SQLite file, as the program of before makes and restores it.</summary>
    private static void WriteForOlderProgram(string live, string file)
    {
        var unfinished = file + ".unfinished";
        try
        {
            DatabaseCopy.Write(live, unfinished);
            DatabaseCopy.Check(unfinished, Migrations.Live);
            BackupFile.Flush(unfinished);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static bool IsNewEnough(string folder, DateTimeOffset now)
    {
        var marker = Path.Combine(folder, MarkerName);
        return File.Exists(marker)
            && DateTimeOffset.TryParseExact(File.ReadAllText(marker), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && now - at <= NewEnough;
    }
}
