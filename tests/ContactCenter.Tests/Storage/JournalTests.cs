using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Storage;

public sealed class JournalTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Many_writers_share_commits_and_each_finds_all_of_theirs_in_their_order()
    {
        using (var journal = new TestJournal(_folder.Path))
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, 64), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (writer, _) =>
            {
                for (var i = 0; i < 20; i++)
                    await journal.AppendAsync($"{writer}:{i}");
            });
        }

        using var again = new TestJournal(_folder.Path);
        again.Found.Should().HaveCount(64 * 20);
        foreach (var writer in again.Found.Select(entry => entry.Split(':')).GroupBy(entry => entry[0], entry => entry[1], StringComparer.Ordinal))
            writer.Should().Equal(Enumerable.Range(0, 20).Select(i => $"{i}"));
        Rows().Should().BeLessThan(64 * 20, "what arrives during a commit goes into the next one, together");
    }

    [Fact]
    public async Task Calls_that_are_much_alike_take_little_room_and_what_is_like_nothing_else_is_kept_as_well()
    {
        string[] alike = [.. Enumerable.Range(0, 500).Select(i => $$"""{"session":{"callerLeg":"leg-{{i}}","caller":"447700900001","number":"442079460000","state":"inMenu","menu":"Main","language":"en-GB"} }""")];
        var unlike = Convert.ToBase64String(Enumerable.Range(0, 300_000).Select(i => (byte)(int)(uint.RotateLeft((uint)i * 2654435761u, 13) >> 7)).ToArray());
        using (var journal = new TestJournal(_folder.Path))
        {
            foreach (var entry in alike[..^1])
                _ = journal.AppendAsync(entry);
            await journal.AppendAsync(alike[^1]);
            Bytes().Should().BeLessThan(alike.Sum(entry => entry.Length) / 3);
            await journal.AppendAsync(unlike);
            await journal.AppendAsync("");
        }

        using var again = new TestJournal(_folder.Path);
        again.Found.Should().Equal([.. alike, unlike, ""]);
    }

    [Fact]
    public async Task What_waits_when_it_is_closed_is_made_durable_though_a_sweep_is_due()
    {
        var journal = new TestJournal(_folder.Path, largestBytes: 8_000_000);
        var anchor = new CarriedForward(journal);
        await anchor.WriteAsync();
        for (var i = 0; i < 9; i++)
            await journal.AppendAsync(new string('x', 100_000));
        Task last;
        using (var other = Connect())
        {
            Execute(other, "BEGIN IMMEDIATE");
            _ = journal.AppendAsync(new string('x', 200_000));
            await Soon.IsAsync(() => journal.Journal.State is { PendingBytes: 0, CommittingBytes: > 0 });
            last = journal.AppendAsync("the last one");
            var closing = Task.Run(journal.Dispose, TestContext.Current.CancellationToken);
            await Soon.IsAsync(() => IsClosing(journal));
            Execute(other, "COMMIT");
            await closing;
        }

        await last;
        using var again = new TestJournal(_folder.Path);
        again.Found.Should().Contain("the last one").And.Contain(CarriedForward.Entry);
    }

    [Fact]
    public async Task The_sweep_leaves_what_stands_in_no_newer_row()
    {
        using (var journal = new TestJournal(_folder.Path, largestBytes: 8_000_000))
        {
            var anchor = new CarriedForward(journal);
            await anchor.WriteAsync();
            for (var i = 0; i < 400; i++)
                await journal.AppendAsync(new string('x', 20_000));
            journal.Journal.State.Bytes.Should().BeLessThan(4_000_000, "8 MB were written, and next to nothing of it is needed");
            anchor.Times.Should().BeGreaterThan(1);
        }

        using var again = new TestJournal(_folder.Path, largestBytes: 8_000_000);
        again.Found.Should().Contain(CarriedForward.Entry);
    }

    [Fact]
    public async Task Nothing_is_taken_in_once_it_is_closed()
    {
        using var journal = new TestJournal(_folder.Path);
        journal.Journal.Dispose();

        await FluentActions.Awaiting(() => journal.AppendAsync("too late")).Should().ThrowAsync<JournalUnavailableException>().WithMessage("the process ends");
    }

    private static bool IsClosing(TestJournal journal)
    {
        try
        {
            _ = journal.AppendAsync("before it closes");
            return false;
        }
        catch (JournalUnavailableException)
        {
            return true;
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File(Database.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }

    private long Rows() => Ask("SELECT count(*) FROM journal");

    private long Bytes() => Ask("SELECT sum(length(entries)) FROM journal");

    private long Ask(string query)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Stands in one row at a time.</summary>
    private sealed class CarriedForward(TestJournal journal) : JournalChange, IJournalAnchor
    {
        public const string Entry = "still needed";

        private long _row;

        public int Times { get; private set; }

        public Task WriteAsync()
        {
            Times++;
            return journal.AppendAsync(Entry, this, this);
        }

        public override void Committed(long row) => _row = row;

        public void CarryForward(long row)
        {
            if (_row == row)
                _ = WriteAsync();
        }
    }
}
