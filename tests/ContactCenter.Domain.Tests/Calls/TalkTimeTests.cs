using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class TalkTimeTests
{
    private static readonly CallSession Call = Talking(TestPlan.Of()).Joined(1, Agent1).Session;
    private static readonly DateTimeOffset Joined = Call.Legs[0].JoinedAt!.Value;

    [Fact]
    public void It_lasts_until_now() => Seconds(Call.Legs[0]).Should().Be(60);

    [Fact]
    public void It_ends_with_the_agent() => Seconds(Call.Legs[0] with { EndedAt = Joined.AddSeconds(20) }).Should().Be(20);

    [Fact]
    public void It_ends_with_the_caller() =>
        TalkTime.Of(Call with { Caller = Call.Caller with { EndedAt = Joined.AddSeconds(30) } }, Call.Legs[0], Joined, Joined.AddSeconds(60))
            .TotalSeconds.Should().Be(30);

    [Fact]
    public void What_people_have_stopped_is_not_asked_for() =>
        Seconds(Call.Legs[0] with { RecordingStoppedAt = Joined.AddSeconds(10), EndedAt = Joined.AddSeconds(20) }).Should().Be(10);

    [Fact]
    public void It_begins_with_the_recording_where_that_began_in_the_talk() => Seconds(Call.Legs[0], startedAt: 15).Should().Be(45);

    [Fact]
    public void What_was_recorded_before_they_met_is_no_talk() => Seconds(Call.Legs[0], startedAt: -15).Should().Be(60);

    [Fact]
    public void Who_never_met_has_not_talked() => Seconds(Call.Legs[0] with { JoinedAt = null }).Should().Be(0);

    [Fact]
    public void A_recording_that_begins_after_the_end_misses_nothing() =>
        Seconds(Call.Legs[0] with { EndedAt = Joined.AddSeconds(20) }, startedAt: 25).Should().Be(0);

    [Theory]
    [InlineData(30, 14.9, true)]
    [InlineData(30, 15, false)]
    [InlineData(18, 8.5, false)]
    [InlineData(10, 0, true)]
    [InlineData(9.9, 0, false)]
    [InlineData(3_600, 3_500, false)]
    public void A_recording_is_far_shorter_that_lacks_half_and_ten_seconds(double talk, double recording, bool isFarShorter) =>
        TimeSpan.FromSeconds(talk).IsFarLongerThan(TimeSpan.FromSeconds(recording)).Should().Be(isFarShorter);

    private static double Seconds(CallLeg leg, int startedAt = 0) =>
        TalkTime.Of(Call, leg, Joined.AddSeconds(startedAt), Joined.AddSeconds(60)).TotalSeconds;
}
