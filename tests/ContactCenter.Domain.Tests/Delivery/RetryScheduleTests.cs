using ContactCenter.Domain.Delivery;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Delivery;

/// <summary>When a delivery is tried again.</summary>
public sealed class RetryScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_tried_for_a_day_and_then_given_up() => Prop.ForAll<ushort>(IsTriedForADay).QuickCheckThrowOnFailure();

    private static void IsTriedForADay(ushort chance)
    {
        var (now, attempts) = (Start, 0);
        while (RetrySchedule.Next(++attempts, Start, now, retryAfter: null, chance / (double)ushort.MaxValue) is { } next)
        {
            next.Should().BeAfter(now);
            now = next;
        }

        now.Should().Be(Start + RetrySchedule.Longest, "the last attempt is at the end of the day");
        attempts.Should().BeInRange(20, 40);
    }

    [Fact]
    public void The_other_side_may_ask_for_more_time_but_not_for_more_than_a_day()
    {
        Next(TimeSpan.FromMinutes(10)).Should().Be(Start.AddMinutes(10));
        Next(TimeSpan.FromSeconds(1)).Should().Be(Start.AddSeconds(5), "sooner than usual it is not tried");
        Next(TimeSpan.FromDays(30)).Should().Be(Start.AddDays(1));
    }

    private static DateTimeOffset? Next(TimeSpan retryAfter) => RetrySchedule.Next(1, Start, Start, retryAfter, chance: .5);
}
