using System.Net;
using ContactCenter.Simulator.Faults;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The calls API is away for minutes as a caller is to be led on: what is owed to them is done when it is back.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData(FaultKind.RequestUnanswered, null)]
    [InlineData(FaultKind.RequestRefused, 503)]
    [InlineData(FaultKind.RequestRefused, 500)]
    public async Task The_caller_reaches_the_survey_although_the_agent_left_as_the_outage_began(FaultKind kind, int? status)
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();
        world.Platform.Faults.Add(new FaultRule { Kind = kind, Status = status });

        await world.Sales.HangUpAsync();
        await world.PassAsync(TimeSpan.FromSeconds(170));
        world.Platform.Faults.Clear();

        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('5');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(5);
    }

    [Fact]
    public async Task The_caller_is_moved_when_the_calls_API_can_be_reached_again()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        fake.Calls.AnswerToPut = NotReached;

        await CardTests.AgentAsync(fake, withHints: true, "completed", ""","duration":"9" """);
        await fake.PassAsync(TimeSpan.FromMinutes(3));
        fake.Calls.AnswerToPut = () => new(HttpStatusCode.NoContent);
        var before = fake.Calls.Changes.Count;
        await fake.PassAsync(TimeSpan.FromSeconds(6));

        fake.Calls.Changes.Skip(before).Should().ContainSingle().Which.Body.GetProperty("action").GetString().Should().Be("transfer");
        (await fake.ItemsAsync("/api/v1/surveys")).Should().ContainSingle("the caller was asked");
    }

    [Fact]
    public async Task A_caller_who_cannot_be_moved_is_hung_up_on_when_the_calls_API_can_be_reached_again()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        var first = true;
        fake.Calls.AnswerToPut = () =>
        {
            if (!first)
                return NotReached();
            first = false;
            return new(HttpStatusCode.Forbidden);
        };

        await CardTests.AgentAsync(fake, withHints: true, "completed", ""","duration":"9" """);
        await fake.PassAsync(TimeSpan.FromMinutes(3));
        fake.Logs.Clear();
        fake.Calls.AnswerToPut = () => new(HttpStatusCode.NoContent);
        var before = fake.Calls.Changes.Count;
        await fake.PassAsync(TimeSpan.FromSeconds(6));

        fake.Calls.Changes.Skip(before).Should().ContainSingle().Which.Body.GetProperty("action").GetString().Should().Be("hangup");
    }

    private static HttpResponseMessage NotReached() => throw new HttpRequestException(HttpRequestError.ConnectionError, "connection refused");
}
