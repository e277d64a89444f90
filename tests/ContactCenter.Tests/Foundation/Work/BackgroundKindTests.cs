using ContactCenter.Foundation.Work;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>What a kind of background work has under way, and when it looks again.</summary>
public sealed class BackgroundKindTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly MemoryBackgroundRows _rows = new();
    private readonly BackgroundKind _kind = new(new TwoAtOnce());

    [Fact]
    public void It_has_a_slot_while_less_is_under_way_than_may_be()
    {
        _kind.Start(1);
        (_kind.HasSlot, _kind.MayAsk).Should().Be((true, true));

        _kind.Ask();
        (_kind.HasSlot, _kind.MayAsk).Should().Be((true, false), "who asks holds no slot");

        _kind.Asked();
        _kind.Start(2);
        (_kind.HasSlot, _kind.MayAsk, _kind.ServedAt).Should().Be((false, false, 2L));
    }

    [Fact]
    public void The_earliest_that_is_expected_counts()
    {
        TakeAll();
        _kind.Next.Should().BeNull();

        _kind.Expect(Now.AddSeconds(5));
        _kind.Expect(Now.AddSeconds(9));
        _kind.Next.Should().Be(Now.AddSeconds(5));
        _kind.Expect(Now.AddSeconds(2));
        _kind.Next.Should().Be(Now.AddSeconds(2));
    }

    [Fact]
    public void What_is_under_way_is_not_taken_again_though_it_still_lies_in_the_table()
    {
        Put(1, 2);
        TakeAll().Should().Equal(1, 2);
        Put(3);
        _kind.Expect(Now);

        TakeAll().Should().Equal(3);

        _kind.End(_rows.List(2, 1)[0]);
        _kind.Expect(Now);
        TakeAll().Should().Equal([1], "it has ended, and is to be tried again");
    }

    [Fact]
    public void What_is_put_back_is_the_next()
    {
        Put(1, 2);
        var first = _kind.Take(_rows, Now, [])!;

        _kind.PutBack(first);

        TakeAll().Should().Equal(1, 2);
    }

    [Fact]
    public void Items_whose_target_is_busy_do_not_fill_what_is_read_and_have_their_turn_when_it_is_free()
    {
        for (var number = 1; number <= 250; number++)
            _rows.Put(Item(number, "slow"));
        _rows.Put(Item(251, "quick"));
        _kind.Take(_rows, Now, [])!.Number.Should().Be(1);

        _kind.Take(_rows, Now, ["slow"])!.Number.Should().Be(251);
        _kind.Take(_rows, Now, ["slow", "quick"]).Should().BeNull();

        for (var number = 1; number < 250; number++)
        {
            Done(Item(number, "slow"));
            _kind.Take(_rows, Now, [])!.Number.Should().Be(number + 1);
            _kind.Take(_rows, Now, ["slow"]).Should().BeNull();
        }

        Done(Item(250, "slow"));
        _kind.Take(_rows, Now, []).Should().BeNull();
    }

    private static WorkItem Item(long number, string target) => new(number, TwoAtOnce.Name, "key", Now) { Target = target };

    private void Done(WorkItem item)
    {
        _rows.Remove(item);
        _kind.End(item);
        _kind.Freed(item.Target!);
    }

    private void Put(params long[] numbers)
    {
        foreach (var number in numbers)
            _rows.Put(new(number, TwoAtOnce.Name, "key", Now));
    }

    private List<long> TakeAll()
    {
        var all = new List<long>();
        while (_kind.Take(_rows, Now, []) is { } item)
            all.Add(item.Number);
        return all;
    }

    private sealed class TwoAtOnce : IBackgroundWorkHandler
    {
        public const string Name = "two";

        public string Kind => Name;

        public int MostAtOnce => 2;

        public WorkPermit? PermitFor(WorkItem item) => null;

        public Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken) => Task.FromResult(scope.Done());
    }
}
