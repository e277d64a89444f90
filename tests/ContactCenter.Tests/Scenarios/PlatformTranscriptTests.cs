using System.Text.Json;
using ContactCenter.Simulator.Faults;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The platform puts into words what it records, in whatever order and however often it tells of it.</summary>
public sealed class PlatformTranscriptTests
{
    private const string Agent = "May I have your card number please?";
    private const string Caller = "My card number is 4111 1111 1111 1111 thank you.";

    [Fact]
    public async Task A_conversation_is_read_without_the_card_number()
    {
        await using var world = World();
        var recording = await TalkAsync(world);

        (Text(recording, "state"), Text(recording, "reason"), Text(recording, "notTranscribed")).Should().Be(("ready", null, null));
        var transcript = await ReadAsync(world, recording);
        transcript.GetProperty("provider").GetString().Should().Be("Platform");
        transcript.GetProperty("language").GetString().Should().Be("en");
        Said(transcript).Should().Equal(("agent", Agent), ("caller", "My card number is [card] thank you."));
        transcript.GetProperty("segments")[1].GetProperty("redactions").GetArrayLength().Should().Be(1);
        var asked = world.Actions("record").Should().ContainSingle().Subject.GetProperty("transcription");
        asked.GetProperty("language").GetString().Should().Be("en-GB");
        asked.GetProperty("eventUrl")[0].GetString().Should().StartWith("https://contact.test/webhooks/transcription?call=");
    }

    public static TheoryData<string, FaultRule> Orders => new()
    {
        { "the transcript comes before its recording", new FaultRule { Kind = FaultKind.WebhookOvertaken, On = "recording", Seconds = 100 } },
        { "the transcript is told twice", new FaultRule { Kind = FaultKind.WebhookDoubled, On = "transcription" } },
        { "the transcript comes late", new FaultRule { Kind = FaultKind.WebhookLate, On = "transcription", Seconds = 300 } },
        { "the transcript is not to be had at first", new FaultRule { Kind = FaultKind.RequestRefused, On = "file", Next = 3 } },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task However_it_comes_it_is_read_once(string how, FaultRule rule)
    {
        await using var world = World(faults: [rule]);
        var recording = await TalkAsync(world);

        Text(recording, "state").Should().Be("ready", how);
        Said(await ReadAsync(world, recording)).Should().HaveCount(2, how);
        (await world.GetAsync("/api/v1/work")).GetProperty("items").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_transcript_that_never_comes_is_told_on_the_call()
    {
        await using var world = World(faults: [new FaultRule { Kind = FaultKind.WebhookLost, On = "transcription" }]);
        var recording = await TalkAsync(world);

        (Text(recording, "state"), Text(recording, "reason")).Should().Be(("ready", "notRedacted"));
        var told = (await world.OnlyCallAsync()).GetProperty("recordings")[0];
        Text(told, "notTranscribed").Should().Be("The platform has told of no transcript in time.");
        using var health = await world.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        (await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("cannot hear: The platform has told of no transcript");
    }

    [Fact]
    public async Task A_transcript_that_comes_when_it_was_given_up_is_read_and_its_sound_covered()
    {
        await using var world = World(
            [("Departments:Sales:Recording", "Split"), ("Recordings:ExpectMinutes", "1")],
            [new FaultRule { Kind = FaultKind.WebhookLate, On = "transcription", Seconds = 200 }]);
        var recording = await TalkAsync(world);

        world.Logs.Entries.Should().Contain(line => line.Message.Contains("told of no transcript in time"));
        (Text(recording, "state"), Text(recording, "reason"), Text(recording, "notTranscribed")).Should().Be(("ready", null, null));
        Said(await ReadAsync(world, recording)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_call_that_is_not_to_be_put_into_words_is_not_asked_for()
    {
        await using var world = World([("Departments:Sales:Recording", "Split"), ("Ivr:Menus:Main:Options:1:Attributes:postcallTranscribeEnabled", "false")]);
        var recording = await TalkAsync(world);

        world.Actions("record").Should().ContainSingle().Which.TryGetProperty("transcription", out _).Should().BeFalse();
        (Text(recording, "reason"), Text(recording, "notTranscribed")).Should().Be(("notRedacted", null));
    }

    [Fact]
    public async Task What_another_system_has_recorded_is_told_to_be_out_of_its_reach()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World(("Recordings:Sources:Default:Department", "Sales"), ("Transcription:Engine", "Platform"));
        await RecordingSystem.TakenAsync(world.Http, system.Words());
        await world.SettleAsync();

        var recording = await OnlyAsync(world);
        (Text(recording, "reason"), Text(recording, "notTranscribed")).Should()
            .Be(("notRedacted", "The platform puts into words only what it has recorded itself."));
    }

    [Fact]
    public async Task A_voice_message_and_a_room_are_put_into_words_too()
    {
        await using (var world = World([("Ivr:Menus:Main:Options:5:Message", "Support")]))
        {
            await world.ChooseAsync('5');
            await world.Caller.HearsAsync("beep");
            await world.Caller.SayAsync("Please call me back tomorrow.");
            await world.Caller.HearsAsync("Thank you for your message");
            await world.Caller.EndsAsync();
            await world.RunOutAsync();
            Said(await ReadAsync(world, await OnlyAsync(world))).Should().Equal(("unknown", "Please call me back tomorrow."));
        }

        await using (var world = World([("Departments:Sales:Recording", "Mono")]))
        {
            Said(await ReadAsync(world, await TalkAsync(world))).Select(said => said.Speaker).Should().Equal("unknown", "unknown");
            world.Actions("conversation").Should().Contain(room => room.GetRawText().Contains("\"transcription\""));
        }
    }

    /// <param name="settings">What is recorded, and more; <c>null</c>: both sides of conversations with Sales.</param>
    /// <param name="faults">What goes wrong between the platform and us.</param>
    private static ContactCenterWorld World(IReadOnlyList<(string Key, string Value)>? settings = null, IList<FaultRule>? faults = null) => new(
        With(
        [
            .. Supervisor.Settings, ("Departments:Sales:Announcement", "This call is recorded."), ("Transcription:Engine", "Platform"),
            .. settings ?? [("Departments:Sales:Recording", "Split")],
        ]),
        options =>
        {
            options.Faults = faults ?? [];
            options.Unspecified.RecordingFollowsLeg = true;
            options.Unspecified.RecordedLegIsFirst = true;
        });

    private static async Task<JsonElement> TalkAsync(ContactCenterWorld world)
    {
        await world.TalkToSalesAsync();
        await world.Sales.SayAsync(Agent);
        await SpokenAsync(world);
        await world.Caller.SayAsync(Caller);
        await SpokenAsync(world);
        await world.CallerHangsUpAsync();
        await world.RunOutAsync();
        return await OnlyAsync(world);
    }

    /// <summary>Words take their time, in which nothing else happens.</summary>
    private static async Task SpokenAsync(ContactCenterWorld world)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(6));
        await world.SettleAsync();
    }

    private static async Task<JsonElement> OnlyAsync(ContactCenterWorld world) =>
        (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;

    private static Task<JsonElement> ReadAsync(ContactCenterWorld world, JsonElement recording) =>
        world.SupervisorJsonAsync($"/api/v1/calls/{Text(recording, "callId")}/transcript");

    private static IReadOnlyList<(string? Speaker, string? Text)> Said(JsonElement transcript) =>
        [.. transcript.GetProperty("segments").EnumerateArray().Select(segment => (Text(segment, "speaker"), Text(segment, "text")))];

    private static string? Text(JsonElement from, string name) => from.GetProperty(name).GetString();
}
