using ContactCenter.Calls.Effects;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Tests.Calls.Effects;

/// <summary>What a record of the calls API says about a leg: the status counts first, and times only where it leaves the answer open.</summary>
public sealed class RecordFactsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("started", true, 0, LegFacts.None)]
    [InlineData("ringing", true, 0, LegFacts.None)]
    [InlineData("ringing", true, 9, LegFacts.None)]
    [InlineData("answered", false, 0, LegFacts.Answered)]
    [InlineData("completed", true, 0, LegFacts.Answered | LegFacts.Ended)]
    [InlineData("completed", false, 9, LegFacts.Answered | LegFacts.Ended)]
    [InlineData("completed", false, 0, LegFacts.Ended)]
    [InlineData("busy", false, 0, LegFacts.Ended)]
    public void A_leg_that_rings_is_not_answered_whatever_times_stand_beside_it(string status, bool hasStart, int seconds, LegFacts facts)
    {
        var record = new CallRecord
        {
            Leg = new("agent-leg"),
            Status = new(status),
            StartTime = hasStart ? Start : null,
            Duration = TimeSpan.FromSeconds(seconds),
        };

        RecordFacts.Of(record).Should().Be(new CallEvent.LegLookedUp(new("agent-leg"), status, facts));
    }

    [Fact]
    public async Task A_leg_that_is_found_ringing_with_a_start_time_leads_to_no_survey_when_it_ends()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.CallAsync(fake);
        fake.Calls.AnswerToGet = () => new(System.Net.HttpStatusCode.OK)
        {
            Content = new StringContent(
                """{"uuid":"agent-leg-1","status":"ringing","direction":"outbound","start_time":"2026-01-05T10:00:05.000Z","duration":"0"}"""),
        };

        // Nothing is told of it for so long that it is looked up, and then given up.
        await fake.PassAsync(TimeSpan.FromMinutes(1));
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, CardTests.AgentStatus("cancelled"));

        fake.Calls.Requests.Should().Contain(request => request.Path == "/v1/calls/agent-leg-1" && request.Method == HttpMethod.Get);
        (await fake.ItemsAsync("/api/v1/surveys")).Should().BeEmpty();
        fake.Calls.Changes.Should().NotBeEmpty("the caller hears that nobody can take the call");
    }
}
