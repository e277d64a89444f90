using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using ContactCenter.Tests.World;
using ContactCenter.Voice;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>What we tell of a write-ahead log is what SQLite then makes of it.</summary>
public sealed class WalFramesTests : IDisposable
{
    private const int Header = 32;
    private const int Frame = 24 + 4096;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_log_that_is_whole_is_usable()
    {
        var (_, log, ends) = Written(commits: 5);

        Read(log).Should().Be(new WalFrames(ends[^1], 0));
        WalFrames.ReadFile(_folder.File("none")).Should().Be(default(WalFrames));
        Read([]).Should().Be(default(WalFrames));
    }

    [Fact]
    public void Whatever_byte_is_flipped_its_frame_and_those_behind_it_are_counted()
    {
        var (database, log, ends) = Written(commits: 6);

        Prop.ForAll(Gen.Choose(0, log.Length - 1).Zip(Gen.Choose(1, 255)).ToArbitrary(), flip =>
        {
            byte[] damaged = [.. log];
            damaged[flip.Item1] ^= (byte)flip.Item2;
            var damagedFrame = flip.Item1 < Header ? 0 : (flip.Item1 - Header) / Frame;

            var found = Read(damaged);

            found.Usable.Should().Be(ends.LastOrDefault(end => end <= damagedFrame));
            found.Unusable.Should().Be(ends[^1] - damagedFrame);
            RowsOf(database, damaged).Should().Be(ends.Count(end => end <= found.Usable), "SQLite finds the commits that we call usable");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Wherever_it_is_cut_off_SQLite_finds_what_is_usable_and_nothing_is_called_damaged()
    {
        var (database, log, ends) = Written(commits: 6);

        Prop.ForAll(Gen.Choose(0, log.Length).ToArbitrary(), length =>
        {
            var found = Read(log[..length]);

            found.Unusable.Should().Be(0);
            RowsOf(database, log[..length]).Should().Be(ends.Count(end => end <= found.Usable));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void What_an_earlier_round_has_left_behind_is_no_damage()
    {
        var (_, log, ends) = Written(commits: 6, restartAfter: 5);

        ends.Should().HaveCount(1);
        log.Length.Should().BeGreaterThan(Header + (ends[^1] * Frame), "the longer round before is still there");
        Read(log).Should().Be(new WalFrames(ends[^1], 0));
    }

    [Fact]
    public async Task The_start_says_how_many_frames_were_lost()
    {
        var killed = Directory.CreateDirectory(_folder.File("killed")).FullName;
        await using (var before = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.File("running"))]))
        {
            // What is done at each start may empty the log.
            await before.SettleAsync();
            await before.PostAsync("/webhooks/answer", """{"from":"447700900001","to":"442079460000","uuid":"caller-leg","conversation_uuid":"CON-caller"}""");
            foreach (var name in new[] { StorageFolder.LiveFileName, StorageFolder.LiveFileName + "-wal" })
                await File.WriteAllBytesAsync(Path.Combine(killed, name), Bytes(_folder.File($"running/{name}")), TestContext.Current.CancellationToken);
        }

        var log = Bytes(Path.Combine(killed, StorageFolder.LiveFileName + "-wal"));
        log[^1]++;
        await File.WriteAllBytesAsync(Path.Combine(killed, StorageFolder.LiveFileName + "-wal"), log, TestContext.Current.CancellationToken);

        await using var after = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(killed)]);
        await after.SettleAsync();

        after.Logs.Entries.Should().ContainSingle(line => line.Message.StartsWith("SQLite could not use 1 of ", StringComparison.Ordinal));
        (await after.ApiAsync("/api/v1/calls")).GetProperty("total").GetInt32().Should().Be(0, "the call was in that frame");
    }

    [Fact]
    public async Task The_same_is_said_of_the_history()
    {
        using var before = new SqliteStoreFolder();
        await before.Open().SaveAsync(new LegId("call"), step: 1, ends: true);
        await before.PassAsync(TimeSpan.FromSeconds(70));
        before.Moved().Should().Be(1);
        using var killed = before.Killed();
        var log = Path.Combine(killed.Path, StorageFolder.HistoryFileName + "-wal");
        var bytes = Bytes(log);
        bytes[^1]++;
        await File.WriteAllBytesAsync(log, bytes, TestContext.Current.CancellationToken);

        killed.Open();

        await Soon.IsAsync(() => killed.Logs.Entries.Any(line => line.Message.Contains("SQLite could not use", StringComparison.Ordinal)
            && line.Message.Contains($"{StorageFolder.HistoryFileName}-wal", StringComparison.Ordinal)));
    }

    private static WalFrames Read(byte[] log) => WalFrames.Read(new MemoryStream(log));

    /// <summary>A database of one table with one row a commit, as it is while the process runs.</summary>
    /// <returns>Both files, and at which frame of the newest round each commit ends, counted from one.</returns>
    private (byte[] Database, byte[] Log, List<int> Ends) Written(int commits, string? path = null, int restartAfter = 0)
    {
        var file = path ?? _folder.File("written");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Execute("CREATE TABLE rows (number INTEGER PRIMARY KEY, text TEXT); PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
        var ends = new List<int>();
        for (var number = 1; number <= commits; number++)
        {
            connection.Execute("INSERT INTO rows VALUES ($number, $text)", new { number, text = new string('x', number * 3000 % 11_000) });
            ends.Add((int)((new FileInfo(file + "-wal").Length - Header) / Frame));
            if (number == restartAfter)
            {
                connection.Execute("PRAGMA wal_checkpoint(RESTART)");
                ends.Clear();
            }
        }

        if (restartAfter > 0)
            ends[0] = FramesOf(connection);
        return (Bytes(file), Bytes(file + "-wal"), ends);
    }

    /// <summary>SQLite's own count of the frames of this round.</summary>
    private static int FramesOf(SqliteConnection connection) =>
        (int)connection.QuerySingle<(long Busy, long Log, long Checkpointed)>("PRAGMA wal_checkpoint(NOOP)").Log;

    private int RowsOf(byte[] database, byte[] log)
    {
        var file = _folder.File("found");
        File.Delete(file + "-shm");
        File.WriteAllBytes(file, database);
        File.WriteAllBytes(file + "-wal", log);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection.ExecuteScalar<int>("SELECT count(*) FROM rows");
    }

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
