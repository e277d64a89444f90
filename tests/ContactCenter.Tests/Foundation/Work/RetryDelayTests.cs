using ContactCenter.Foundation.Work;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Foundation.Work;

public sealed class RetryDelayTests
{
    [Theory]
    [InlineData(1, 0, 0.25)]
    [InlineData(1, 1, 0.5)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 0.5, 1.5)]
    [InlineData(4, 1, 4)]
    [InlineData(5, 1, 5)]
    [InlineData(1_000, 0, 2.5)]
    public void The_delay_doubles_from_half_a_second_to_five(int attempts, double chance, double seconds) =>
        RetryDelay.After(attempts, chance).Should().Be(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Any_delay_is_short_enough_and_grows_with_chance() =>
        Prop.ForAll(Gen.Choose(1, 10_000).Zip(Gen.Choose(0, 100)).ToArbitrary(), at =>
        {
            var (attempts, percent) = at;
            var delay = RetryDelay.After(attempts, percent / 100.0);

            delay.Should().BePositive().And.BeLessThanOrEqualTo(attempts == 1 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(5));
            delay.Should().BeGreaterThanOrEqualTo(RetryDelay.After(attempts, 0)).And.BeLessThanOrEqualTo(RetryDelay.After(attempts, 1));
            RetryDelay.After(attempts + 1, percent / 100.0).Should().BeGreaterThanOrEqualTo(delay);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-0.5, 0)]
    [InlineData(1.5, 1)]
    public void A_chance_out_of_range_counts_as_its_nearest(double chance, double nearest) =>
        RetryDelay.After(3, chance).Should().Be(RetryDelay.After(3, nearest));

    [Fact]
    public void Before_the_first_attempt_there_is_no_delay_to_ask_for() =>
        FluentActions.Invoking(() => RetryDelay.After(0, 0)).Should().Throw<ArgumentOutOfRangeException>();
}
