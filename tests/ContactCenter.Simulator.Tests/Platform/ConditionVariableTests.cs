using ContactCenter.Simulator.Phones;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Platform;

public sealed class ConditionVariableTests
{
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(10);

    private readonly TestClock _clock = new();
    private readonly ConditionVariable _condition;

    public ConditionVariableTests() => _condition = new ConditionVariable(_clock);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_time_to_wait_it_is_asked_once(bool isSo) =>
        (await _condition.UntilAsync(() => isSo, TimeSpan.Zero)).Should().Be(isSo);

    [Fact]
    public async Task Who_waits_is_woken_by_the_change_that_makes_it_so_and_by_no_other()
    {
        var (changes, asked) = (0, 0);
        var waiting = _condition.UntilAsync(() => ++asked > 0 && changes == 2, WaitLimit);

        changes = 1;
        _condition.Touch();
        waiting.IsCompleted.Should().BeFalse();
        changes = 2;
        _condition.Touch();

        (await waiting).Should().BeTrue();
        _condition.Touch();
        asked.Should().Be(3);
    }

    [Fact]
    public async Task What_was_so_for_a_moment_has_been_so()
    {
        var isSo = false;
        var waiting = _condition.UntilAsync(() => isSo, WaitLimit);

        isSo = true;
        _condition.Touch();
        isSo = false;
        _condition.Touch();

        (await waiting).Should().BeTrue();
    }

    [Fact]
    public async Task The_wait_ends_at_its_limit()
    {
        var asked = 0;
        var waiting = _condition.UntilAsync(() => ++asked < 0, WaitLimit);

        _clock.Advance(WaitLimit - TimeSpan.FromTicks(1));
        waiting.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));

        (await waiting).Should().BeFalse();
        _condition.Touch();
        asked.Should().Be(1);
    }

    [Fact]
    public async Task Nobody_who_was_served_leaves_a_timer_behind()
    {
        var isSo = false;
        var waiting = _condition.UntilAsync(() => isSo, WaitLimit);
        _clock.NextDue.Should().NotBeNull();

        isSo = true;
        _condition.Touch();

        (await waiting).Should().BeTrue();
        _clock.NextDue.Should().BeNull();
    }

    [Fact]
    public void A_change_is_told_once_to_everybody_who_asked_before_it()
    {
        var (first, second) = (_condition.Changed, _condition.Changed);
        first.IsCompleted.Should().BeFalse();

        _condition.Touch();

        (first.IsCompleted, second.IsCompleted, _condition.Changed.IsCompleted).Should().Be((true, true, false));
    }
}
