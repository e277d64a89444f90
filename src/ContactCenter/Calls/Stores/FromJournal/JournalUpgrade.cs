using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores.FromJournal;

/// <summary>
/// Brings the one file of programs up to shape 2 into two: what was live is written to a new file, and the old one, nearly all of
/// which are ended calls, becomes the history. Each step may be repeated after a crash.
/// </summary>
internal sealed partial class JournalUpgrade(ILogger<JournalUpgrade> logger) : IStorageUpgrade
{
    private const int NewestOldShape = 2;

    public void Run(string folder)
    {
        var live = Path.Combine(folder, StorageFolder.LiveFileName);
        var history = Path.Combine(folder, StorageFolder.HistoryFileName);
        var written = live + ".new";
        var unfinished = live + ".unfinished";
        DatabaseParts.Delete(unfinished);
        if (ShapeOf(live) is > 0 and <= NewestOldShape)
        {
            Log.Begins(logger, live);
            DatabaseParts.Delete(written);
            Write(live, unfinished);
            File.Move(unfinished, written);
        }

        if (!File.Exists(written))
            return;
        if (ShapeOf(live) is > 0 and <= NewestOldShape)
        {
            Checkpoint(live);
            DatabaseParts.Move(live, history);
        }

        File.Move(written, live);
        Log.Done(logger, live, history);
    }

    private static void Write(string old, string unfinished)
    {
        SqliteConnection.ClearAllPools();
        var image = new OldImage();
        List<DeadLetter> dead;
        try
        {
            using var connection = Open(old, SqliteOpenMode.ReadWrite);
            foreach (var entry in OldJournal.Read(connection))
                image.Apply(entry);
            dead = [.. connection.Query<(byte[] Item, long At)>("SELECT item, at FROM dead_work ORDER BY number").Select(row => new DeadLetter(
                OldCalls.Read(JsonSerializer.Deserialize(row.Item, OldJson.Default.OldWork)!), CallMapper.At(row.At)))];
        }
        catch (Exception fault) when (fault is SqliteException or InvalidDataException or JsonException or ArgumentException)
        {
            throw StorageException.Damaged(old, $"{fault.Message}.", fault);
        }

        var file = DatabaseFile.Open(unfinished, Migrations.Live, StorageFolder.NewId());
        using var writer = new DatabaseWriter(file);
        writer.Write([new UpgradedCalls(image, dead)]);
    }

    /// <returns>0: there is no such file, or it is new.</returns>
    private static long ShapeOf(string file)
    {
        if (!File.Exists(file))
            return 0;
        try
        {
            // A connection that writes would copy the log into the file when it is closed.
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            return connection.ExecuteScalar<long>("PRAGMA user_version");
        }
        catch (SqliteException)
        {
            // Whoever opens it next says what is wrong with it.
            return 0;
        }
    }

    private static void Checkpoint(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>All that was live, as rows.</summary>
    private sealed class UpgradedCalls(OldImage image, IReadOnlyList<DeadLetter> dead) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            var number = 0L;
            var owners = new Dictionary<string, (long Number, int Next)>(StringComparer.Ordinal);
            foreach (var old in image.Calls)
            {
                number++;
                Write(rows, number, old);
                owners[old.Session.CallerLeg] = (number, old.Work.Count);
            }

            foreach (var letter in dead)
            {
                // Those of calls that are gone have an owner's number all the same.
                var (owner, next) = owners.TryGetValue(letter.Item.Key, out var known) ? known : (++number, 0);
                owners[letter.Item.Key] = (owner, next + 1);
                var item = letter.Item with { Number = (owner * CallRows.RowsOfACall) + next };
                WorkRows.Insert(rows, item);
                WorkRows.Bury(rows, item, letter.At);
            }

            rows.Statement("UPDATE numbers SET next = ? WHERE id = 1").With(number + 1).Run();
            rows.Statement("UPDATE store SET has_history = 1").Run();
        }

        private void Write(RowWriter rows, long number, OldCall old)
        {
            var given = old.Answers.Select((answer, i) => new StoredAnswer(
                (number * CallRows.RowsOfACall) + i,
                new(UInt128.Parse(answer.Delivery, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
                answer.Answer is { } json ? new CallAnswer(JsonMarshal.GetRawUtf8Value(json).ToArray()) : null)).ToList();
            var call = OldCalls.Read(old.Session, old.Timeline);
            // Its dead letters have numbers within it, too.
            var letters = dead.Count(letter => letter.Item.Key == old.Session.CallerLeg);
            var of = new CallRows { Number = number, Version = 1, Lines = call.Timeline.Length, NextWork = old.Work.Count + letters };
            CallTables.Insert(rows, of, call);
            for (var line = 0; line < call.Timeline.Length; line++)
                CallTables.InsertLine(rows, of.First + line, call.Timeline[line]);
            foreach (var answer in given)
                CallTables.InsertAnswer(rows, answer);
            for (var i = 0; i < old.Work.Count; i++)
                WorkRows.Insert(rows, OldCalls.Read(old.Work[i]) with { Number = of.First + i });
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{File} is of an older program and is brought into today's form. There is no way back but a backup of before.")]
        public static partial void Begins(ILogger logger, string file);

        [LoggerMessage(2, LogLevel.Information, "What was live is in {Live}, what had ended in {History}")]
        public static partial void Done(ILogger logger, string live, string history);
    }
}
