using System.Net;
using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A conversation that is recorded from its middle on, on the simulated platform.</summary>
public sealed class RecordingStartTests
{
    private const string Announcement = "This call is recorded from now on.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_conversation_is_recorded_as_soon_as_both_have_been_told_and_its_end_leads_to_the_survey(bool follows)
    {
        await using var world = new ContactCenterWorld(
            With(("Departments:Sales:Announcement", Announcement)), options => options.Unspecified.RecordingFollowsLeg = follows);
        await world.TalkToSalesAsync();
        var asked = await world.Http.CommandAsync(await OnlyAsync(world), "recording/start", key: "k-1");
        asked.Status.Should().Be(HttpStatusCode.Accepted, asked.Body);
        world.Actions("record").Should().BeEmpty("nobody is recorded who was not told");

        await world.Caller.HearsAsync(Announcement);
        await world.Sales.HearsAsync(Announcement);
        while (!Timeline(await world.OnlyCallAsync()).Contains("agent leg 1: recorded from now on", StringComparer.Ordinal))
            (await world.Driver.StepAsync(TestContext.Current.CancellationToken)).Should().BeTrue();
        // The platform has taken the transfer, and carries it out in a moment.
        await world.PassAsync(TimeSpan.FromSeconds(1));
        await world.Caller.HearsPhoneAsync(world.Sales);
        MomentsApart(world).Should().Be(TimeSpan.Zero, "what leads the agent back comes with the request, and nobody is asked for it");
        await world.Sales.SayAsync("And now to the contract");
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.CallerHangsUpAsync();

        var call = await world.OnlyCallAsync();
        call.GetProperty("recording").GetProperty("policy").GetString().Should().Be("split");
        call.GetProperty("legs").EnumerateArray().Count(leg => leg.GetProperty("role").GetString() == "agent").Should().Be(1, "it is the same leg");
        Timeline(call).Should().Contain("tests: record the conversation").And.NotContain(line => line.Contains("two conversations", StringComparison.Ordinal));
        world.Actions("record").Should().ContainSingle("recording begins once");
        var recording = call.GetProperty("recordings").EnumerateArray().Should().ContainSingle().Subject;
        recording.GetProperty("kind").GetString().Should().Be("conversation");
        recording.GetProperty("state").GetString().Should().Be("ready");
    }

    [Fact]
    public async Task A_department_without_an_announcement_is_not_recorded()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();

        var refused = await world.Http.CommandAsync(await OnlyAsync(world), "recording/start");

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Json.GetProperty("detail").GetString().Should().Be("Sales has no Announcement, and nobody has waived it.");
    }

    [Fact]
    public async Task An_announcement_that_is_a_sound_and_waived_keeps_nobody_from_being_recorded()
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:Announcement", "https://example.com/recorded.mp3"), ("Departments:Sales:AnnouncementWaived", "true")));
        await world.TalkToSalesAsync();

        var asked = await world.Http.CommandAsync(await OnlyAsync(world), "recording/start");

        asked.Status.Should().Be(HttpStatusCode.Accepted, asked.Body);
        while (!Timeline(await world.OnlyCallAsync()).Contains("agent leg 1: recorded from now on", StringComparer.Ordinal))
            (await world.Driver.StepAsync(TestContext.Current.CancellationToken)).Should().BeTrue();
        world.Actions("record").Should().ContainSingle();
        (await world.OnlyCallAsync()).GetProperty("recording").GetProperty("announcedAt").ValueKind.Should().Be(JsonValueKind.Null);
    }

    /// <summary>How long the agent was out of the room on the way to being recorded.</summary>
    private static TimeSpan MomentsApart(ContactCenterWorld world)
    {
        var moves = world.Platform.Log.After(0).Where(entry => entry.Text.StartsWith("Moved to ", StringComparison.Ordinal))
            .GroupBy(entry => entry.Leg, StringComparer.Ordinal).Single(leg => leg.Count() == 3).Select(entry => entry.At).ToList();
        return moves[2] - moves[1];
    }

    private static async Task<string> OnlyAsync(ContactCenterWorld world) => (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;

    private static IEnumerable<string> Timeline(JsonElement call) =>
        call.GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString()!);
}
