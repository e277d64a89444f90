namespace ContactCenter.Simulator.Tests.World;

public sealed class MemoryGrowthTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1_260_000)]
    [InlineData(5_000, 0)]
    [InlineData(5_000, -2_000_000)]
    public void A_step_does_not_count_and_a_slope_does(int perMinute, int step)
    {
        var noise = new Random(7);
        var growth = new MemoryGrowth();
        for (var minute = 0; minute <= 96; minute += 4)
            growth.Add(minute, 10_000_000L + (perMinute * minute) + (minute > 80 ? step : 0) + noise.Next(-20_000, 20_000));

        growth.Slope().Should().BeApproximately(perMinute, 1_500);
        growth.Total.Should().BeCloseTo((perMinute * 96) + step, 40_000);
    }
}
