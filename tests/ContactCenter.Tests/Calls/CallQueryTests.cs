using ContactCenter.Calls;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Tests.Calls;

public sealed class CallQueryTests
{
    private static readonly CallSession Rated = Rating().Choose("4").CallerEnds().Session;
    private static readonly CallSession Live = Talking().Session;

    public static TheoryData<CallQuery, bool, bool> Queries => new()
    {
        { new(), true, true },
        { new() { IsLive = true }, false, true },
        { new() { IsLive = false }, true, false },
        { new() { Caller = "447700900001" }, true, true },
        { new() { Caller = "447700900002" }, false, false },
        { new() { Number = "442079460000" }, true, true },
        { new() { Number = "4420" }, false, false },
        { new() { Department = "sales" }, true, true },
        { new() { Department = "Support" }, false, false },
        { new() { From = Rated.Caller.StartedAt }, true, true },
        { new() { From = Rated.Caller.StartedAt.AddTicks(1) }, false, false },
        { new() { To = Rated.Caller.StartedAt }, false, false },
        { new() { To = Rated.Caller.StartedAt.AddTicks(1) }, true, true },
        { new() { Topic = "returns" }, true, false },
        { new() { Sentiment = "negative" }, true, false },
        { new() { HasSurvey = true }, true, false },
        { new() { HasSurvey = true, Score = 4 }, true, false },
        { new() { HasSurvey = true, Score = 5 }, false, false },
        { new() { HasSurvey = true, Agent = Rated.Survey!.Agent }, true, false },
        { new() { HasSurvey = true, Agent = "447700900199" }, false, false },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_matches_what_it_asks_for(CallQuery query, bool rated, bool live)
    {
        query.Matches(Rated).Should().Be(rated);
        query.Matches(Live).Should().Be(live);
    }

    [Fact]
    public void A_survey_counts_when_the_caller_got_there() =>
        new CallQuery { HasSurvey = true }.Matches(Talking().Completed(1, Agent1).Session).Should().BeFalse();
}
