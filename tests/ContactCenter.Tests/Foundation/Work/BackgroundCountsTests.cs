using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Stores;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>How much background work is still to be done is kept as it changes, so that whoever asks has nothing counted.</summary>
public sealed class BackgroundCountsTests : IDisposable
{
    private readonly SqliteStoreFolder _folder = new();
    private BackgroundWork _work;
    private SqliteBackgroundRows _rows;

    public BackgroundCountsTests() => (_work, _rows) = Open();

    public void Dispose()
    {
        _rows.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_added_tried_again_done_given_up_and_revived_is_counted_once()
    {
        var (one, two, other) = (New("a"), New("a"), New("b"));
        await _work.AddAsync([one, two, other]);
        Counts().Should().Equal(("a", 2), ("b", 1));

        var again = Scope(one).Again(WorkStage.Send, "later");
        await EndAsync(again);
        Counts().Should().Equal(("a", 2), ("b", 1));

        await EndAsync(Scope(again.Item).Done());
        await EndAsync(Scope(two).Dead("no"));
        Counts().Should().Equal(("b", 1));

        await _work.ReviveAsync(two);
        await _work.ReviveAsync(two);
        Counts().Should().Equal(("a", 1), ("b", 1));
        _rows.Count.Should().Be(2);
    }

    [Fact]
    public async Task What_is_undone_is_not_counted()
    {
        var item = New("a");
        await _work.AddAsync([item]);

        await FluentActions.Awaiting(() => _folder.Committer.SaveAsync(new Unwritable(New("a")))).Should().ThrowAsync<StorageUnavailableException>();
        await _folder.FreeAsync();
        _folder.Fill("DELETE ON work");
        await FluentActions.Awaiting(() => EndAsync(Scope(item).Done())).Should().ThrowAsync<StorageUnavailableException>();
        await _folder.FreeAsync();

        Counts().Should().Equal(("a", 1));
        await EndAsync(Scope(item).Done());
        Counts().Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_erased_while_it_is_under_way_is_taken_off_once()
    {
        var (one, dead, other) = (New("a", "erased"), New("a", "erased"), New("a", "kept"));
        await _work.AddAsync([one, dead, New("b", "erased"), other]);
        await EndAsync(Scope(dead).Dead("no"));

        await _folder.Committer.SaveAsync(new Erasure("erased"));
        Counts().Should().Equal(("a", 1));

        await EndAsync(Scope(one).Done());
        Counts().Should().Equal(("a", 1));
    }

    [Fact]
    public async Task The_next_process_knows_it()
    {
        await _work.AddAsync([New("a"), New("a"), New("b")]);
        _rows.Dispose();

        (_work, _rows) = Open();

        Counts().Should().Equal(("a", 2), ("b", 1));
    }

    [Fact]
    public async Task Whoever_asks_has_nothing_counted()
    {
        await _work.AddAsync([New("a")]);

        // Rows of which no change of work has told: whoever counts finds them.
        _folder.Execute("""
            WITH RECURSIVE numbers (id) AS (SELECT 4503599627470496 UNION ALL SELECT id + 1 FROM numbers LIMIT 1000)
            INSERT INTO work (id, kind, key, stage, due, attempts) SELECT id, 'a', 'key', 0, 1, 1 FROM numbers
            """);

        Counts().Should().Equal(("a", 1));
        _rows.Count.Should().Be(1);
        _rows.Waiting().Single().Oldest.Should().Be(new(1, TimeSpan.Zero), "the first that is due is found by an index");
    }

    [Fact]
    public void A_store_of_before_is_counted_when_it_is_opened()
    {
        SQLitePCL.Batteries_V2.Init();
        using var store = new SqliteConnection("Data Source=:memory:");
        store.Open();
        Migrations.Live.Apply(store, upTo: 15);
        store.Execute("""
            INSERT INTO work (id, kind, key, stage, due, attempts, dead) VALUES
                (4503599627370497, 'a', 'key', 0, 9, 1, NULL), (4503599627370498, 'a', 'key', 0, 5, 1, NULL),
                (4503599627370499, 'a', 'key', 0, 7, 1, 7), (7, 'live', 'key', 0, 7, 1, NULL);
            INSERT INTO recordings (id, call, started, kind, state, body) VALUES
                (1, 'one', 5, 'message', 'ready', x'7B7D'), (2, 'two', 5, 'message', 'ready', x'7B7D'), (3, 'two', 5, 'message', 'failed', x'7B7D');
            """);

        Migrations.Live.Apply(store);

        WorkRows.WaitingInBackground(store).Should().Equal(new WaitingKind("a", 2, new(5, TimeSpan.Zero)));
        store.Query<(string, long)>("SELECT state, recordings FROM recording_counts ORDER BY state").Should().Equal(("failed", 1), ("ready", 2));
    }

    private (BackgroundWork Work, SqliteBackgroundRows Rows) Open()
    {
        _folder.Open();
        return (new(_folder.Committer, NumberBlocks.Of(_folder.Live, _folder.Committer)), new(_folder.Live));
    }

    private IEnumerable<(string Kind, int Count)> Counts() =>
        _rows.Waiting().OrderBy(kind => kind.Kind, StringComparer.Ordinal).Select(kind => (kind.Kind, kind.Count));

    private WorkItem New(string kind, string key = "key") => _work.New(kind, key, _folder.Clock.GetUtcNow());

    private WorkScope Scope(WorkItem item) => new(item, _folder.Committer, _folder.DeadLetters, _folder.Clock, new(7));

    private Task EndAsync(WorkEnding ending) => Scope(ending.Item).SaveAloneAsync(ending, along: null).AsTask();

    /// <summary>The disk fails behind the item.</summary>
    private sealed class Unwritable(WorkItem item) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            WorkRows.Insert(rows, item);
            throw new IOException("the disk is full");
        }
    }

    private sealed class Erasure(string key) : StorageChange
    {
        public override void Write(RowWriter rows) => WorkRows.DeleteOf(rows, key);
    }
}
