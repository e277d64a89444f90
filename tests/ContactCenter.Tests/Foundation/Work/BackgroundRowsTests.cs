using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Stores;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>Background work is found in the same order and within the same bounds, wherever it lies.</summary>
public sealed class BackgroundRowsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly SqliteStoreFolder _folder = new();
    private readonly BackgroundWork _work;
    private readonly SqliteBackgroundRows _sqlite;

    public BackgroundRowsTests()
    {
        _folder.Open();
        _work = new(_folder.Committer, new(_folder.Committer, next: 1));
        _sqlite = new(_folder.Live);
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_due_is_of_the_kind_and_the_longest_due_comes_first(bool isMemory)
    {
        var (rows, numbers) = await RowsAsync(isMemory, ("a", -1), ("a", -3), ("b", -9), ("a", 0), ("a", 1), ("a", -1));

        rows.Due("a", Now, [], 10).Select(item => item.Number).Should().Equal(numbers[1], numbers[0], numbers[5], numbers[3]);
        rows.Due("a", Now, [], 2).Select(item => item.Number).Should().Equal(numbers[1], numbers[0]);
        rows.Due("c", Now, [], 10).Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_for_a_busy_target_is_passed_over(bool isMemory)
    {
        var (rows, numbers) = await RowsAsync(isMemory, ("a", -3), ("a to one", -2), ("a to two", -1), ("a to one", 0));

        rows.Due("a", Now, ["one"], 10).Select(item => item.Number).Should().Equal(numbers[0], numbers[2]);
        rows.Due("a", Now, ["one", "two"], 10).Select(item => item.Number).Should().Equal(numbers[0]);
        rows.Due("a", Now, ["three"], 3).Select(item => item.Number).Should().Equal(numbers[0], numbers[1], numbers[2]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task How_much_there_is_is_told_by_kind(bool isMemory)
    {
        var (rows, _) = await RowsAsync(isMemory, ("a", -3), ("b", 4), ("a", 5), ("a to one", -9));

        rows.Waiting().Should().BeEquivalentTo([new WaitingKind("a", 3, Now.AddSeconds(-9)), new WaitingKind("b", 1, Now.AddSeconds(4))]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_is_the_first_of_the_kind_that_is_not_due_yet(bool isMemory)
    {
        var (rows, _) = await RowsAsync(isMemory, ("a", -1), ("a", 0), ("a", 7), ("a", 5), ("b", 2), ("c", 0));

        rows.NextAfter("a", Now).Should().Be(Now.AddSeconds(5));
        rows.NextAfter("a", Now.AddSeconds(5)).Should().Be(Now.AddSeconds(7));
        rows.NextAfter("c", Now).Should().BeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_goes_back_from_the_newest_and_a_removed_item_is_in_none(bool isMemory)
    {
        var (rows, numbers) = await RowsAsync(isMemory, ("a", 1), ("b", 1), ("a", 1), ("a", 1));

        rows.Count.Should().Be(4);
        rows.List(long.MaxValue, 2).Select(item => item.Number).Should().Equal(numbers[3], numbers[2]);
        rows.List(numbers[2], 10).Select(item => item.Number).Should().Equal(numbers[1], numbers[0]);
        if (isMemory)
        {
            rows.Remove(rows.List(long.MaxValue, 1)[0]);
            rows.Count.Should().Be(3);
            rows.List(long.MaxValue, 1)[0].Number.Should().Be(numbers[2]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Others_are_of_the_same_key_and_of_the_kinds_that_are_asked_for(bool isMemory)
    {
        var (rows, _) = await RowsAsync(isMemory, ("a", 1), ("b", 1));
        var same = New("b", 0, Now.AddSeconds(9));

        rows.Others(same, ["a", "b"]).Should().ContainSingle().Which.Should().Be(rows.List(long.MaxValue, 2)[1]);
        rows.Others(same, ["b"]).Should().BeEmpty("that is another key's");
        rows.Others(rows.List(long.MaxValue, 2)[1], ["a", "b"]).Should().BeEmpty("it is no other");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Those_that_an_error_has_kept_are_due_at_once_when_it_may_be_over(bool isMemory)
    {
        var (rows, numbers) = await RowsAsync(
            isMemory, ("a for no model", 60), ("a for no model", -9), ("a", 60), ("b for no model", 60), ("a for no key", 60));
        rows.CountOf("a", "no model", DateTimeOffset.MinValue, 10).Should().Be(2);
        rows.CountOf("a", "no model", DateTimeOffset.MinValue, 1).Should().Be(1, "no more are counted");
        rows.CountOf("a", "no model", Now, 10).Should().Be(1);

        await _work.HastenAsync("a", "no model", Now);

        rows.Due("a", Now, [], 10).Select(item => item.Number).Should().Equal(numbers[1], numbers[0]);
        rows.Due("b", Now, [], 10).Should().BeEmpty();
        rows.CountOf("a", "no model", Now, 10).Should().Be(0);
    }

    private async Task<(IBackgroundRows Rows, long[] Numbers)> RowsAsync(bool isMemory, params (string Kind, int Due)[] items)
    {
        var memory = new MemoryBackgroundRows();
        _work.OnAdded = added => added.ToList().ForEach(memory.Put);
        _work.OnHastened = memory.Hasten;
        var all = items.Select((item, i) => New(item.Kind, i, Now.AddSeconds(item.Due))).ToList();
        await _work.AddAsync(all);
        return (isMemory ? memory : _sqlite, [.. all.Select(item => item.Number)]);
    }

    /// <param name="words">The kind, and the target or the newest error where there is one.</param>
    /// <param name="i">The key.</param>
    /// <param name="due">Not before then.</param>
    private WorkItem New(string words, int i, DateTimeOffset due)
    {
        var (target, error) = (words.Split(" to "), words.Split(" for "));
        return _work.New(words.Split(' ')[0], $"{i}", due) with { Target = target.ElementAtOrDefault(1), LastError = error.ElementAtOrDefault(1) };
    }
}
