using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Nothing is made of recordings before the record of their call is complete.</summary>
public sealed class CompletionTests
{
    private static readonly string Words = SpeechServer.Said("Good morning", .5);

    [Fact]
    public async Task What_was_said_is_put_into_words_when_the_caller_has_left_the_survey_too()
    {
        using var speech = new SpeechServer(Words);
        await using var world = RecordedTalk.Open(speech);
        await world.ReachSurveyAsync();
        await IsHereAsync(world);

        speech.Sounds.Should().BeEmpty();
        (await AwaitedAsync(world)).Should().Equal("the call goes on");
        await world.Caller.PressAsync('5');
        await world.RunOutAsync();

        StatesOf(await RecordingsAsync(world)).Should().Equal("ready");
        speech.Sounds.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_the_call_says_of_its_words_can_be_changed_until_then()
    {
        using var speech = new SpeechServer(Words);
        await using var world = RecordedTalk.Open(speech);
        await world.ReachSurveyAsync();
        await IsHereAsync(world);
        var call = await CallIdAsync(world);

        (await SetAsync(world, call, "postcallRecordingImportEnabled", "false")).Should().Be(HttpStatusCode.Conflict, "it is here");
        (await SetAsync(world, call, "postcallTranscribeEnabled", "false")).Should().Be(HttpStatusCode.OK);
        await world.CallerHangsUpAsync();

        (await RecordingsAsync(world)).Should().ContainSingle().Which.GetProperty("reason").GetString().Should().Be("notRedacted");
        speech.Sounds.Should().BeEmpty();
        (await SetAsync(world, call, "postcallTranscribeEnabled", "true")).Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_recording_that_cannot_be_had_keeps_the_others_waiting_only_as_long_as_one_is_expected()
    {
        await using var system = await RecordingSystem.StartAsync();
        var (isDown, answer) = (true, system.Files.Answer);
        system.Files.Answer = http =>
        {
            if (!Volatile.Read(ref isDown) || !http.Request.Path.Value!.EndsWith("/2.wav", StringComparison.Ordinal))
                return answer(http);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        await using var world = system.World(("Recordings:ExpectMinutes", "5"));
        await world.TalkToSalesAsync();
        var call = await CallIdAsync(world);
        await RecordingSystem.TakenAsync(world.Http, system.Words(call, Id(1)));
        await RecordingSystem.TakenAsync(world.Http, system.Words(call, Id(2), "2.wav"));
        await world.Caller.HangUpAsync();

        await PassAsync(world, minutes: 4);
        StatesOf(await RecordingsAsync(world)).Should().BeEquivalentTo("stored", "importing");
        await PassAsync(world, minutes: 2);
        StatesOf(await RecordingsAsync(world)).Should().BeEquivalentTo("ready", "importing");
        Volatile.Write(ref isDown, false);
        await PassAsync(world, minutes: 60);
        StatesOf(await RecordingsAsync(world)).Should().Equal("ready", "ready");
    }

    private static async Task IsHereAsync(ContactCenterWorld world)
    {
        while (StatesOf(await RecordingsAsync(world)).Single() != "stored")
            (await world.Driver.StepAsync(TestContext.Current.CancellationToken)).Should().BeTrue();
    }

    /// <summary>In steps between which what is downloaded comes over a real connection.</summary>
    private static async Task PassAsync(ContactCenterWorld world, int minutes)
    {
        for (var step = 0; step < minutes * 4; step++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(15));
            await world.SettleAsync();
        }
    }

    private static string Id(int number) => $$""","recording_id":"{{number}}" """;

    private static async Task<List<JsonElement>> RecordingsAsync(ContactCenterWorld world) =>
        [.. (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray()];

    private static IEnumerable<string?> StatesOf(List<JsonElement> recordings) => recordings.Select(recording => recording.GetProperty("state").GetString());

    private static async Task<IEnumerable<string?>> AwaitedAsync(ContactCenterWorld world) =>
        (await world.GetAsync("/api/v1/work")).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("kind").GetString() == "awaitCompletion").Select(item => item.GetProperty("lastError").GetString());

    private static async Task<string> CallIdAsync(ContactCenterWorld world) => (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;

    private static async Task<HttpStatusCode> SetAsync(ContactCenterWorld world, string call, string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/calls/{call}/attributes")
        {
            Content = JsonContent.Create(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }),
        };
        using var answer = await world.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
