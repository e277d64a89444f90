using ContactCenter.Load.Throughput;

namespace ContactCenter.EndToEndTests.Load;

public sealed class TimetableTests
{
    private static readonly Timetable Timetable = new(200, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));

    [Fact]
    public void The_warm_up_has_half_of_the_calls_that_its_time_would_have_later() => Timetable.Count.Should().Be(3_000 + 12_000);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(15, 750)]
    [InlineData(30, 3_000)]
    [InlineData(31, 3_200)]
    [InlineData(90, 15_000)]
    [InlineData(91, 15_000)]
    public void Ever_more_calls_begin_and_then_as_many_in_each_second(double seconds, int calls) =>
        Timetable.DueAt(TimeSpan.FromSeconds(seconds)).Should().Be(calls);

    [Fact]
    public void A_call_is_due_at_its_time_and_not_before()
    {
        var moment = TimeSpan.FromMicroseconds(1);

        for (var call = 0; call < Timetable.Count; call += 7)
        {
            Timetable.DueAt(Timetable.TimeOf(call) - moment).Should().BeLessThanOrEqualTo(call);
            Timetable.DueAt(Timetable.TimeOf(call) + moment).Should().BeGreaterThanOrEqualTo(call);
        }
    }

    [Fact]
    public void Without_a_warm_up_calls_come_at_the_full_rate_at_once()
    {
        var timetable = new Timetable(15, TimeSpan.Zero, TimeSpan.FromSeconds(1));

        timetable.Count.Should().Be(15);
        timetable.DueAt(TimeSpan.FromSeconds(0.5)).Should().Be(7);
        timetable.TimeOf(3).Should().BeCloseTo(TimeSpan.FromSeconds(0.2), TimeSpan.FromMicroseconds(1));
    }
}
