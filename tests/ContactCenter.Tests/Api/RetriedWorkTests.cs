using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Erasure;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Tests.AfterCall;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Api;

/// <summary>Each kind of live work that was given up is tried again when an operator says so, also when its call has ended or left.</summary>
public sealed class RetriedWorkTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_agents_leg_that_could_not_be_hung_up_is_hung_up_when_the_caller_has_gone()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        fake.Calls.ChangesEndWith = HttpStatusCode.Forbidden;
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        fake.Calls.ChangesEndWith = HttpStatusCode.NoContent;

        await RetryAsync(fake, "hangUp");

        fake.Calls.Changes.Select(change => change.Path).Should().Equal("/v1/calls/agent-leg-1", "/v1/calls/agent-leg-1");
    }

    [Fact]
    public async Task A_recording_that_could_not_be_brought_in_is_brought_in()
    {
        await using var fake = ErasedStore.Open(_folder, features: FailingHandler.Replace<ImportRecordingHandler>);
        await MessageCall.LeaveAsync(fake);

        await RetryAsync(fake, "importRecording");
        await fake.PassAsync(TimeSpan.FromMinutes(10));

        var recording = (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("recordings").EnumerateArray().Should().ContainSingle().Subject;
        recording.GetProperty("state").GetString().Should().Be("ready");
    }

    [Fact]
    public async Task An_erasure_that_was_given_up_is_carried_out()
    {
        await using var fake = ErasedStore.Open(_folder, features: FailingHandler.Replace<EraseHandler>);
        await ErasedStore.EndedCallAsync(fake);
        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();

        await RetryAsync(fake, "erase");

        (await ErasedStore.DoneAsync(fake)).GetProperty("state").GetString().Should().Be("done");
        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_not_tried_again_says_why()
    {
        await using var fake = new FakeWebhooks();
        fake.Calls.CreationsEndWith = HttpStatusCode.Forbidden;
        await CardTests.CallAsync(fake);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        var number = (await DeadAsync(fake, "createAgentLeg")).GetProperty("number").GetInt64();

        var (unwanted, reason) = await SendAsync(fake, number);
        var (unknown, missing) = await SendAsync(fake, 7);

        (unwanted, reason).Should().Be(
            (HttpStatusCode.NotFound, $"Work {number} cannot be tried again. Its call is over, or what it was for has been done or removed."));
        (unknown, missing).Should().Be((HttpStatusCode.NotFound, "There is no dead work 7."));
    }

    /// <summary>Has the only dead letter, which is of that kind, tried again, and what follows from it happen.</summary>
    private static async Task RetryAsync(FakeWebhooks fake, string kind)
    {
        var number = (await DeadAsync(fake, kind)).GetProperty("number").GetInt64();

        (await SendAsync(fake, number)).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();

        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
        (await SendAsync(fake, number)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> DeadAsync(FakeWebhooks fake, string kind)
    {
        // What is given up is an error in the log.
        fake.Logs.Clear();
        var dead = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        dead.GetProperty("kind").GetString().Should().Be(kind);
        return dead;
    }

    private static async Task<(HttpStatusCode Status, string? Detail)> SendAsync(FakeWebhooks fake, long number)
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{number}/retry");
        var body = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, body.TryGetProperty("detail", out var detail) ? detail.GetString() : null);
    }
}
