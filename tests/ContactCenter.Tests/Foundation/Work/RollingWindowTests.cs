using ContactCenter.Foundation.Work;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Foundation.Work;

public sealed class RollingWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_start_is_free_again_one_window_after_the_oldest()
    {
        var window = new RollingWindow(2, Second);
        window.Take(Start);
        window.NextFree(Start).Should().Be(Start);
        window.Take(Start + (Second / 4));

        window.NextFree(Start + (Second / 2)).Should().Be(Start + Second);
        window.NextFree(Start + Second - TimeSpan.FromTicks(1)).Should().Be(Start + Second);
        window.NextFree(Start + Second).Should().Be(Start + Second);
        window.Take(Start + Second);
        window.NextFree(Start + Second).Should().Be(Start + (Second * 1.25));
    }

    [Fact]
    public void A_start_that_sent_nothing_does_not_count_and_the_others_do()
    {
        var window = new RollingWindow(2, Second);
        window.Take(Start);
        window.Take(Start + (Second / 2));

        window.GiveBack(Start);
        window.Take(Start + (Second / 2));

        window.NextFree(Start + Second).Should().Be(Start + (Second * 1.5), "the two that count began at half a second");
    }

    [Fact]
    public void Giving_back_what_has_left_the_window_changes_nothing()
    {
        var window = new RollingWindow(1, Second);
        window.Take(Start);
        window.NextFree(Start + Second).Should().Be(Start + Second);
        window.Take(Start + Second);

        window.GiveBack(Start);

        window.NextFree(Start + Second).Should().Be(Start + (Second * 2));
    }

    [Fact]
    public void A_clock_that_was_set_back_holds_up_nothing()
    {
        var window = new RollingWindow(1, Second);
        window.Take(Start);

        window.NextFree(Start - TimeSpan.FromHours(1)).Should().Be(Start - TimeSpan.FromHours(1));
    }

    [Fact]
    public void Never_are_there_more_starts_than_the_limit_within_any_window() =>
        Prop.ForAll(Gen.Choose(1, 5).Zip(Gen.Choose(0, 900).NonEmptyListOf()).ToArbitrary(), at =>
        {
            var (limit, waits) = at;
            var window = new RollingWindow(limit, Second);
            var (now, starts) = (Start, new List<DateTimeOffset>());
            foreach (var wait in waits)
            {
                now += TimeSpan.FromMilliseconds(wait);
                var free = window.NextFree(now);
                free.Should().BeOnOrAfter(now).And.BeOnOrBefore(now + Second);
                now = free;
                window.NextFree(now).Should().Be(now, "what was promised is kept");
                window.Take(now);
                starts.Add(now);
            }

            foreach (var start in starts)
                starts.Count(other => other >= start && other < start + Second).Should().BeLessThanOrEqualTo(limit);
        }).QuickCheckThrowOnFailure();
}
