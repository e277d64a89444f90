using System.Net;
using ContactCenter.Calls.Effects;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Effects;

/// <summary>Work that fails in a way that nobody has foreseen is told to the call, as a request that the platform has refused for good.</summary>
public sealed class UnforeseenFailureTests
{
    [Fact]
    public async Task A_caller_who_cannot_be_led_to_the_survey_is_hung_up()
    {
        await using var fake = new FakeWebhooks(FailingHandler.Replace<TransferCallerHandler>);
        await CardTests.TalkAsync(fake, agentWithHints: true);

        await CardTests.AgentAsync(fake, withHints: true, "completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30" """);

        fake.Logs.Clear();
        var change = fake.Calls.Changes.Should().ContainSingle().Subject;
        (change.Path, change.Body.GetProperty("action").GetString()).Should().Be(("/v1/calls/caller-leg", "hangup"));
        (await fake.AskAsync("/api/v1/calls/caller-leg")).Body.Should().Contain(FailingHandler.Fault);
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Which.GetProperty("kind").GetString().Should().Be("transferCaller");
    }

    [Fact]
    public async Task A_caller_who_cannot_be_moved_to_another_department_talks_on()
    {
        await using var fake = new FakeWebhooks(FailingHandler.Replace<TransferCallerHandler>);
        await CardTests.TalkAsync(fake, agentWithHints: true);

        (await fake.Platform.CommandAsync("caller-leg", "transfer", """{"department":"Support"}""")).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();

        fake.Logs.Clear();
        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");
        (call.GetProperty("state").GetString(), call.GetProperty("department").GetString()).Should().Be(("talking", "Sales"));
    }

    [Fact]
    public async Task The_next_endpoint_rings_where_a_leg_could_not_be_asked_for()
    {
        await using var fake = new FakeWebhooks(
            FailingHandler.Replace<CreateAgentLegHandler>, settings: [("Departments:Sales:Fallbacks:0:Number", "447700900102")]);

        await CardTests.CallAsync(fake);

        fake.Logs.Clear();
        fake.Calls.Creations.Should().ContainSingle().Which.EventUrl.Query.Should().EndWith("agent=2");
    }

    [Fact]
    public async Task A_recording_that_could_not_be_announced_may_be_asked_for_again()
    {
        await using var fake = new FakeWebhooks(
            FailingHandler.Replace<AnnounceRecordingHandler>, settings: [("Departments:Sales:Announcement", "This call is recorded.")]);
        await CardTests.TalkAsync(fake, agentWithHints: true);
        (await fake.Platform.CommandAsync("caller-leg", "recording/start")).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();
        fake.Logs.Clear();

        (await fake.Platform.CommandAsync("caller-leg", "recording/start")).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();
    }

    [Fact]
    public async Task An_agents_leg_that_could_not_be_hung_up_is_when_anything_is_told_of_it()
    {
        await using var fake = new FakeWebhooks(FailingHandler.Replace<HangUpHandler>);
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        fake.Logs.Clear();
        fake.Calls.Changes.Should().BeEmpty();

        await CardTests.AgentAsync(fake, withHints: true, "answered", ""","start_time":"2026-01-05T10:00:10.000Z" """);

        fake.Calls.Changes.Should().ContainSingle().Which.Path.Should().Be("/v1/calls/agent-leg-1");
    }
}
