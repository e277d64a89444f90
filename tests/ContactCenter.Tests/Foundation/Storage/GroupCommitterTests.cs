using System.Text;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Foundation.Storage;

public sealed class GroupCommitterTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Many_writers_share_commits_and_each_finds_all_of_theirs_in_their_order()
    {
        using (var rows = new TestRows(_folder.Path))
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, 64), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (writer, _) =>
            {
                for (var i = 0; i < 20; i++)
                    await rows.AppendAsync($"{writer}:{i}");
            });
        }

        using var again = new TestRows(_folder.Path);
        again.Found.Should().HaveCount(64 * 20);
        foreach (var writer in again.Found.Select(entry => entry.Split(':')).GroupBy(entry => entry[0], entry => entry[1], StringComparer.Ordinal))
            writer.Should().Equal(Enumerable.Range(0, 20).Select(i => $"{i}"));
    }

    [Fact]
    public async Task What_arrives_while_a_commit_is_under_way_becomes_durable_together()
    {
        using var rows = new TestRows(_folder.Path);
        List<Task> waiting = [];
        using (var other = Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            waiting.Add(rows.AppendAsync("first"));
            await Soon.IsAsync(() => rows.Committer.State.Committing == 1);
            for (var i = 0; i < 50; i++)
                waiting.Add(rows.AppendAsync($"{i}"));
            rows.Committer.State.Pending.Should().Be(51);
            other.Execute("COMMIT");
        }

        await Task.WhenAll(waiting);
        rows.Committer.State.Should().Be(new StorageState(null, 0, 0));
    }

    [Fact]
    public async Task What_waits_when_it_is_closed_is_made_durable()
    {
        var rows = new TestRows(_folder.Path);
        Task last;
        using (var other = Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            _ = rows.AppendAsync("under way");
            last = rows.AppendAsync("the last one");
            var closing = Task.Run(rows.Dispose, TestContext.Current.CancellationToken);
            await Soon.IsAsync(() => IsClosed(rows));
            other.Execute("COMMIT");
            await closing;
        }

        await last;
        using var again = new TestRows(_folder.Path);
        again.Found.Should().Contain("the last one");
    }

    [Fact]
    public async Task Nothing_is_taken_in_once_it_is_closed()
    {
        using var rows = new TestRows(_folder.Path);
        rows.Committer.Dispose();

        await FluentActions.Awaiting(() => rows.AppendAsync("too late")).Should().ThrowAsync<StorageUnavailableException>().WithMessage("the process ends");
    }

    [Fact]
    public async Task A_timer_of_one_commit_blames_no_other()
    {
        using var rows = new TestRows(_folder.Path);
        using (var other = Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            var first = rows.AppendAsync("first");
            await Soon.IsAsync(() => rows.Committer.State.Committing == 1);
            rows.Clock.Advance(TimeSpan.FromSeconds(2.9));
            other.Execute("COMMIT");
            await first;
        }

        using (var other = Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            var second = rows.AppendAsync("second");
            await Soon.IsAsync(() => rows.Committer.State.Committing == 1);
            rows.Clock.Advance(TimeSpan.FromSeconds(0.2));
            rows.Committer.State.Unavailable.Should().BeNull();
            other.Execute("COMMIT");
            await second;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_commit_that_took_too_long_what_comes_next_is_waited_for_again(bool doOthersWait)
    {
        using var rows = new TestRows(_folder.Path);
        List<Task> givenUp = [];
        using (var other = Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            givenUp.Add(rows.AppendAsync("first"));
            await Soon.IsAsync(() => rows.Committer.State.Committing == 1);
            if (doOthersWait)
                givenUp.Add(rows.AppendAsync("behind it"));
            rows.Clock.Advance(TimeSpan.FromSeconds(3));
            rows.Committer.State.Unavailable.Should().Be("the disk has taken longer than 3 s");
            foreach (var waiting in givenUp)
                await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<StorageUnavailableException>();
            await FluentActions.Awaiting(() => rows.AppendAsync("meanwhile")).Should().ThrowAsync<StorageUnavailableException>();
            other.Execute("COMMIT");
        }

        await Soon.IsAsync(() => rows.Committer.State.Unavailable is null);
        await rows.AppendAsync("next");
        await rows.AppendAsync("and on");

        rows.Committer.State.Should().Be(new StorageState(null, 0, 0));
    }

    [Fact]
    public async Task What_comes_after_a_commit_that_took_too_long_is_given_up_on_as_well_if_its_own_does()
    {
        using var rows = new TestRows(_folder.Path);
        for (var time = 0; time < 2; time++)
        {
            using var other = Connect();
            other.Execute("BEGIN IMMEDIATE");
            var waiting = rows.AppendAsync("waits");
            await Soon.IsAsync(() => rows.Committer.State.Committing == 1);
            rows.Clock.Advance(TimeSpan.FromSeconds(3));
            await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<StorageUnavailableException>();
            other.Execute("COMMIT");
            await Soon.IsAsync(() => rows.Committer.State.Unavailable is null);
        }

        await rows.AppendAsync("next");
    }

    [Fact]
    public async Task Nobody_waits_for_longer_either_while_the_file_is_tidied_up_and_what_comes_next_is_waited_for_again()
    {
        using var rows = new TestRows(_folder.Path);
        for (var i = 0; i < 20; i++)
            await rows.AppendAsync(new string('x', 100_000));
        Task waiting;
        using (var other = Connect())
        {
            other.Execute("DELETE FROM answers");
            other.Execute("BEGIN IMMEDIATE");
            var forgetting = rows.Committer.TryForgetAsync();
            // One that is begun does for nobody who asks later.
            await Soon.IsAsync(() => rows.Committer.TryForgetAsync() != forgetting);
            waiting = rows.AppendAsync("waits");
            rows.Committer.State.Should().Be(new StorageState(null, 1, 0));
            rows.Clock.Advance(TimeSpan.FromSeconds(3));
            rows.Committer.State.Unavailable.Should().Be("the disk has taken longer than 3 s");
            await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<StorageUnavailableException>();
            await FluentActions.Awaiting(() => rows.AppendAsync("meanwhile")).Should().ThrowAsync<StorageUnavailableException>();
            other.Execute("COMMIT");
        }

        await Soon.IsAsync(() => rows.Committer.State.Unavailable is null);
        await rows.AppendAsync("next");

        using var reader = Connect();
        reader.Query<byte[]>("SELECT answer FROM answers ORDER BY id").Select(Encoding.UTF8.GetString).Should().Equal("waits", "next");
    }

    [Fact]
    public async Task The_file_gives_back_what_it_does_not_need_although_nothing_more_is_written()
    {
        using var rows = new TestRows(_folder.Path);
        for (var i = 0; i < 400; i++)
            await rows.AppendAsync(new string('x', 100_000));
        using var other = Connect();
        other.Execute("DELETE FROM answers; PRAGMA wal_checkpoint(PASSIVE)");
        var large = FileLength();

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => rows.AppendAsync("small")));

        await Soon.IsAsync(() => FileLength() < large / 2);
    }

    [Fact]
    public async Task The_log_is_copied_into_the_file_while_it_is_used()
    {
        using var rows = new TestRows(_folder.Path);
        var before = FileLength();

        for (var i = 0; i < 5; i++)
            await Task.WhenAll(Enumerable.Range(0, 2_000).Select(row => rows.AppendAsync(new string('x', 500))));

        await Soon.IsAsync(() =>
        {
            _ = rows.AppendAsync("more");
            return FileLength() > before + 1_000_000;
        });
    }

    private static bool IsClosed(TestRows rows)
    {
        try
        {
            _ = rows.AppendAsync("before it closes");
            return false;
        }
        catch (StorageUnavailableException)
        {
            return true;
        }
    }

    private long FileLength() => new FileInfo(_folder.File(StorageFolder.LiveFileName)).Length;

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File(StorageFolder.LiveFileName)};Pooling=False");
        connection.Open();
        return connection;
    }
}
