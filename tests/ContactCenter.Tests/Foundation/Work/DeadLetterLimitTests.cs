using System.Globalization;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Stores;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>Of dead letters the newest are kept on disk: of live work, and of background work, whose numbers are all higher.</summary>
public sealed class DeadLetterLimitTests : IDisposable
{
    private readonly SqliteStoreFolder _folder = new();

    public DeadLetterLimitTests() => _folder.Open();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(BackgroundWork.FirstNumber, 1)]
    [InlineData(1, BackgroundWork.FirstNumber)]
    public async Task Many_of_one_kind_keep_none_of_the_other_away(long many, long few)
    {
        Fill(many);

        await BuryAsync(few);
        await BuryAsync(few + 1);

        _folder.DeadLetters.Count.Should().Be(WorkRows.MostDeadLetters + 2);
        (await _folder.DeadLetters.FindAsync(few)).Should().NotBeNull();
        (await _folder.DeadLetters.FindAsync(many)).Should().NotBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(BackgroundWork.FirstNumber)]
    public async Task Beyond_the_limit_the_oldest_of_its_kind_goes(long many)
    {
        Fill(many);

        await BuryAsync(many + WorkRows.MostDeadLetters);

        _folder.DeadLetters.Count.Should().Be(WorkRows.MostDeadLetters);
        (await _folder.DeadLetters.FindAsync(many)).Should().BeNull();
        (await _folder.DeadLetters.FindAsync(many + 1)).Should().NotBeNull();
    }

    /// <summary>As many as are kept.</summary>
    private void Fill(long first)
    {
        _folder.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE numbers (id) AS (SELECT {first} UNION ALL SELECT id + 1 FROM numbers LIMIT {WorkRows.MostDeadLetters})
            INSERT INTO work (id, kind, key, stage, due, attempts, dead) SELECT id, 'kind', 'key', 0, 1, 1, 1 FROM numbers
            """));
        _folder.Close();
        _folder.Open();
    }

    private async Task BuryAsync(long number)
    {
        var scope = new WorkScope(new(number, "kind", "key", _folder.Clock.GetUtcNow()), _folder.Committer, _folder.DeadLetters, _folder.Clock, new(7));
        await _folder.Committer.SaveAsync(new Insertion(scope.Item));
        await scope.SaveAloneAsync(scope.Dead("It cannot be done."), along: null);
    }

    private sealed class Insertion(WorkItem item) : StorageChange
    {
        public override void Write(RowWriter rows) => WorkRows.Insert(rows, item);
    }
}
