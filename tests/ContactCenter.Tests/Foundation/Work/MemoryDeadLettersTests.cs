using ContactCenter.Foundation.Work;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>Without a store the newest thousand dead letters are kept.</summary>
public sealed class MemoryDeadLettersTests
{
    private readonly MemoryDeadLetters _letters = new();

    [Fact]
    public async Task The_newest_come_first_below_a_number()
    {
        Bury(1, 4);

        (await NumbersAsync(long.MaxValue, 2)).Should().Equal(4, 3);
        (await NumbersAsync(3, 9)).Should().Equal(2, 1);
        _letters.Revived(2);
        (await NumbersAsync(3, 9)).Should().Equal(1);
    }

    [Fact]
    public async Task Of_more_than_a_thousand_the_oldest_go()
    {
        Bury(1, 1_000);
        _letters.Count.Should().Be(1_000);
        (await NumbersAsync(2, 1)).Should().Equal(1);

        Bury(1_001, 1_002);

        _letters.Count.Should().Be(1_000);
        (await NumbersAsync(4, 9)).Should().Equal(3);
    }

    [Fact]
    public async Task Those_of_background_work_take_none_of_live_work_away()
    {
        Bury(1, 2);

        Bury(BackgroundWork.FirstNumber, BackgroundWork.FirstNumber + 1_000);

        _letters.Count.Should().Be(1_002);
        (await NumbersAsync(9, 9)).Should().Equal(2, 1);
        (await NumbersAsync(BackgroundWork.FirstNumber + 2, 1)).Should().Equal(BackgroundWork.FirstNumber + 1);
    }

    private void Bury(long first, long last)
    {
        for (var number = first; number <= last; number++)
            _letters.Buried(new(new(number, "kind", "key", default), default));
    }

    private async Task<IEnumerable<long>> NumbersAsync(long below, int limit) => (await _letters.ListAsync(below, limit)).Select(letter => letter.Item.Number);
}
