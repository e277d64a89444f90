using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.AfterCall.Erasure;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Calls.Effects;
using ContactCenter.Tests.AfterCall;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

/// <summary>Each kind of live work that was given up is tried again when an operator says so, also when its call has ended or left.</summary>
public sealed class RetriedWorkTests : IDisposable
{
    private const string Stray = "stray-leg";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_stray_leg_that_could_not_be_hung_up_is_hung_up()
    {
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        var address = await EndedCallAsync(fake);
        fake.Calls.ChangesEndWith = HttpStatusCode.Forbidden;
        await TellOfStrayAsync(fake, address);
        fake.Calls.ChangesEndWith = HttpStatusCode.NoContent;

        await RetryAsync(fake, "hangUpStray");

        StrayHangUps(fake).Should().Be(2);
    }

    [Fact]
    public async Task A_late_webhook_that_could_not_be_applied_is_applied()
    {
        await using var fake = new FakeWebhooks(FailingHandler.Replace<LateFactHandler>, settings: FakeWebhooks.Kept(_folder.Path));
        await TellOfStrayAsync(fake, await EndedCallAsync(fake));
        StrayHangUps(fake).Should().Be(0);

        await RetryAsync(fake, "lateFact");

        StrayHangUps(fake).Should().Be(1, "the leg of which it told is one that nobody waits for");
    }

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_recording_that_could_not_be_brought_in_is_brought_in(bool hasLeft)
    {
        await using var fake = ErasedStore.Open(_folder, features: FailingHandler.Replace<ImportRecordingHandler>);
        await MessageCall.LeaveAsync(fake);
        if (hasLeft)
            await ErasedStore.EndAsync(fake);
        (fake.Services.GetRequiredService<ICallStore>().Find(new("caller-leg")) is null).Should().Be(hasLeft);

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
    public async Task What_is_tried_again_is_work_and_no_dead_letter_after_a_restart()
    {
        await using (var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path)))
        {
            var address = await EndedCallAsync(fake);
            fake.Calls.ChangesEndWith = HttpStatusCode.Forbidden;
            await TellOfStrayAsync(fake, address);
            fake.Calls.ChangesEndWith = HttpStatusCode.ServiceUnavailable;
            await RetryAsync(fake, "hangUpStray");
        }

        await using var again = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        again.Calls.AnswerToGet = Ringing;
        await again.AskAsync("/health/live");
        // By the clock of this one it is due in ten minutes.
        await again.PassAsync(TimeSpan.FromMinutes(15));

        (await again.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
        StrayHangUps(again).Should().Be(1);
    }

    [Fact]
    public async Task Two_who_ask_at_once_have_it_done_once()
    {
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        var address = await EndedCallAsync(fake);
        fake.Calls.ChangesEndWith = HttpStatusCode.Forbidden;
        await TellOfStrayAsync(fake, address);
        fake.Calls.ChangesEndWith = HttpStatusCode.NoContent;
        var number = (await DeadAsync(fake, "hangUpStray")).GetProperty("number").GetInt64();

        var answers = await Task.WhenAll(SendAsync(fake, number), SendAsync(fake, number), SendAsync(fake, number));
        await fake.SettleAsync();

        answers.Select(answer => answer.Status).Order().Should().Equal(HttpStatusCode.Accepted, HttpStatusCode.NotFound, HttpStatusCode.NotFound);
        StrayHangUps(fake).Should().Be(2);
        (await fake.ApiAsync("/health/ready")).GetProperty("deadLetters").GetInt32().Should().Be(0);
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

    private static int StrayHangUps(FakeWebhooks fake) => fake.Calls.Changes.Count(change => change.Path == $"/v1/calls/{Stray}");

    /// <summary>A call whose agent's leg was asked for twice, which has left for the history.</summary>
    /// <returns>The address of the events of the leg that was asked for first.</returns>
    private static async Task<string> EndedCallAsync(FakeWebhooks fake)
    {
        fake.Calls.CreationsEndWith = HttpStatusCode.ServiceUnavailable;
        await CardTests.CallAsync(fake);
        fake.Calls.CreationsEndWith = HttpStatusCode.Created;
        await fake.PassAsync(TimeSpan.FromSeconds(2));
        var address = fake.Calls.Creations[0].EventUrl.PathAndQuery;
        await fake.PostAsync(address, CardTests.AgentStatus("busy"));
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromMinutes(10));
        fake.Services.GetRequiredService<ICallStore>().Find(new("caller-leg")).Should().BeNull("the call has left");
        fake.Calls.AnswerToGet = Ringing;
        return address;
    }

    /// <summary>The first of the two legs rings after all.</summary>
    private static async Task TellOfStrayAsync(FakeWebhooks fake, string address)
    {
        await fake.PostAsync(address, CardTests.AgentStatus("ringing", leg: Stray));
        await fake.PassAsync(TimeSpan.FromSeconds(5));
    }

    private static HttpResponseMessage Ringing() => new(HttpStatusCode.OK)
    {
        Content = new StringContent(
            $$$"""{"uuid":"{{{Stray}}}","conversation_uuid":"CON-stray","status":"ringing","direction":"outbound","""
                + """ "to":{"type":"phone","number":"447700900101"}}""",
            Encoding.UTF8,
            "application/json"),
    };

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
