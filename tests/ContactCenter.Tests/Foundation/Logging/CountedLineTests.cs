using ContactCenter.Foundation.Logging;

namespace ContactCenter.Tests.Foundation.Logging;

public sealed class CountedLineTests
{
    [Fact]
    public void The_first_is_told_at_once_and_the_rest_once_a_minute_with_how_many_there_were()
    {
        var clock = new TestClock();
        var lines = new List<string>();
        using var line = new CountedLine(clock, (count, last) => lines.Add($"{count} {last}"));

        for (var i = 0; i < 1_000; i++)
            line.Happened($"stranger {i}");
        lines.Should().Equal("1 stranger 0");

        clock.Advance(TimeSpan.FromMinutes(1));
        lines.Should().Equal("1 stranger 0", "999 stranger 999");

        line.Happened("one more");
        clock.Advance(TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromMinutes(1));
        lines[2..].Should().Equal("1 one more");

        line.Happened("another");
        lines[3..].Should().Equal("1 another");
    }
}
