using System.Net;
using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Conversations are put into words by Amazon Transcribe, and nothing stays there.</summary>
public sealed class AmazonTranscriptTests
{
    private const string Agent = "May I have your card number please?";
    private const string Caller = "My card number is 4111 1111 1111 1111 thank you.";

    [Fact]
    public async Task A_conversation_is_read_without_the_card_number_and_nothing_of_it_is_left_at_Amazon()
    {
        var clock = new LateClock();
        using var cloud = new AmazonCloud(clock, Agent, Caller);
        await using var world = World(cloud, clock);
        var recording = await TalkAsync(world);

        (recording.GetProperty("state").GetString(), recording.GetProperty("reason").GetString()).Should().Be(("ready", null));
        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript");
        transcript.GetProperty("segments").EnumerateArray()
            .Select(segment => (segment.GetProperty("speaker").GetString(), segment.GetProperty("text").GetString())).Should()
            .Equal(("agent", Agent), ("caller", "My card number is [card] thank you."));
        transcript.GetProperty("provider").GetString().Should().Be("AmazonTranscribe");
        cloud.Started.Should().ContainSingle("both channels are heard by one job");
        (cloud.Jobs, cloud.Objects.Count).Should().Be((0, 0));
        world.Logs.Entries.Should().NotContain(line => line.Message.Contains(AmazonCloud.SecretKey));
    }

    [Fact]
    public async Task A_job_that_fails_leaves_a_recording_that_is_not_heard_and_nothing_at_Amazon()
    {
        var clock = new LateClock();
        using var cloud = new AmazonCloud(clock, Agent, Caller) { Failure = "Unsupported media format." };
        await using var world = World(cloud, clock);
        var recording = await TalkAsync(world);

        (recording.GetProperty("state").GetString(), recording.GetProperty("reason").GetString()).Should().Be(("ready", "notRedacted"));
        world.Logs.Entries.Should().Contain(line => line.Message.Contains("Unsupported media format."));
        (cloud.Started.Count, cloud.Jobs, cloud.Objects.Count).Should().Be((5, 0, 0), "each attempt has a job of its own");
        world.Logs.Clear();
    }

    [Fact]
    public async Task What_was_given_up_is_heard_when_it_is_tried_again_by_hand()
    {
        var clock = new LateClock();
        using var cloud = new AmazonCloud(clock, Agent, Caller) { Failure = "Internal error." };
        await using var world = World(cloud, clock);
        await TalkAsync(world);
        var dead = (await world.GetAsync("/api/v1/work?state=dead")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;

        cloud.Failure = null;
        using var again = await world.Http.PostAsync(
            $"/api/v1/work/{dead.GetProperty("number").GetInt64()}/retry", null, TestContext.Current.CancellationToken);
        again.IsSuccessStatusCode.Should().BeTrue();
        await world.RunOutAsync();

        var recording = (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        (recording.GetProperty("state").GetString(), recording.GetProperty("reason").GetString()).Should().Be(("ready", null));
        (cloud.Jobs, cloud.Objects.Count).Should().Be((0, 0));
        world.Logs.Clear();
    }

    [Fact]
    public async Task While_Amazon_has_no_time_the_recording_waits()
    {
        var clock = new LateClock();
        using var cloud = new AmazonCloud(clock, Agent, Caller);
        cloud.Throttle(3);
        await using var world = World(cloud, clock);

        (await TalkAsync(world)).GetProperty("reason").ValueKind.Should().Be(JsonValueKind.Null);
        (cloud.Started.Count, cloud.Objects.Count).Should().Be((1, 0));
    }

    [Fact]
    public async Task With_wrong_keys_nothing_leaves_and_the_recording_is_kept()
    {
        var clock = new LateClock();
        using var cloud = new AmazonCloud(clock, Agent, Caller);
        await using var world = World(cloud, clock, "another-secret");
        var recording = await TalkAsync(world);

        recording.GetProperty("reason").GetString().Should().Be("notRedacted");
        (cloud.Started.Count, cloud.Objects.Count).Should().Be((0, 0));
        using var health = await world.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        health.StatusCode.Should().Be(HttpStatusCode.OK);
        (await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("InvalidSignatureException");
        world.Logs.Clear();
    }

    private static ContactCenterWorld World(AmazonCloud cloud, LateClock clock, string secret = AmazonCloud.SecretKey)
    {
        var world = new ContactCenterWorld(
            With(
            [
                .. Supervisor.Settings, ("Departments:Sales:Recording", "Split"), ("Departments:Sales:Announcement", "This call is recorded."),
                .. AmazonCloud.Use(secret),
            ]),
            options => options.Unspecified.RecordingFollowsLeg = true,
            speech: cloud);
        clock.Inner = world.Clock;
        return world;
    }

    private static async Task<JsonElement> TalkAsync(ContactCenterWorld world)
    {
        await world.TalkToSalesAsync();
        await world.Caller.SayAsync("My card number is four one one one and so on, it takes me a while to read it all out");
        await world.CallerHangsUpAsync();
        await world.RunOutAsync();
        return (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
    }

    /// <summary>The world's clock, which is there after what stands around the world.</summary>
    private sealed class LateClock : TimeProvider
    {
        public TimeProvider Inner { get; set; } = System;

        public override DateTimeOffset GetUtcNow() => Inner.GetUtcNow();
    }
}
