using System.Net;
using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>What was said in a call is found by who may read it.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_hit_says_who_said_it_when_and_in_whose_call()
    {
        using var speech = Speech();
        await using var world = World(speech, ("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path));
        await TalkAsync(world);

        var hit = (await FindAsync(world, "q=twice")).Should().ContainSingle().Subject;
        var recording = (await world.GetAsync("/api/v1/recordings")).GetProperty("items")[0];
        hit.GetProperty("callId").GetString().Should().Be(recording.GetProperty("callId").GetString());
        hit.GetProperty("recordingId").GetString().Should().Be(recording.GetProperty("id").GetString());
        hit.GetProperty("startedAt").GetDateTimeOffset().Should().Be(recording.GetProperty("startedAt").GetDateTimeOffset());
        hit.GetProperty("text").GetString().Should().Be("I was charged twice");
        hit.GetProperty("speaker").GetString().Should().Be("caller");
        hit.GetProperty("caller").GetString().Should().Be(CallerNumber);
        hit.GetProperty("department").GetString().Should().Be("Sales");

        (await FindAsync(world, "q=twice&department=Sales&language=en&from=2020-01-01T00:00:00Z")).Should().ContainSingle();
        (await FindAsync(world, "q=twice&department=Support")).Should().BeEmpty();
        (await FindAsync(world, "q=twice&language=de")).Should().BeEmpty();
        (await FindAsync(world, "q=twice&to=2020-01-01T00:00:00Z")).Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_narrowed_by_the_score_of_the_survey()
    {
        using var speech = Speech();
        await using var world = World(speech, ("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path));
        await world.TalkToSalesAsync();
        await world.Caller.SayAsync("I was charged twice, and it takes me a while to tell you about all of it from the beginning");
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.RunOutAsync();

        (await FindAsync(world, "q=twice&scoreFrom=4&scoreTo=4")).Should().ContainSingle();
        (await FindAsync(world, "q=twice&scoreTo=3")).Should().BeEmpty();
        (await FindAsync(world, "q=twice&scoreFrom=5")).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_score_a_call_is_in_no_range()
    {
        using var speech = Speech();
        await using var world = World(speech, ("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path));
        await TalkAsync(world);

        (await FindAsync(world, "q=twice&scoreFrom=0")).Should().BeEmpty();
        using var refused = await world.AsSupervisorAsync("/api/v1/search?q=twice&scoreFrom=4&scoreTo=3");
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("must not be more than scoreTo");
    }

    [Theory]
    [InlineData("Storage:Provider", "Memory", "Nothing is indexed: Storage:Provider is Memory.")]
    [InlineData("Search:Index", "false", "Nothing is indexed: Search:Index is false.")]
    public async Task Without_an_index_a_search_says_why(string key, string value, string reason)
    {
        using var speech = Speech();
        await using var world = World(speech, (key, value));

        using var answer = await world.AsSupervisorAsync("/api/v1/search?q=twice");
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(reason);
    }

    public void Dispose() => _folder.Dispose();

    private static SpeechServer Speech() => new(SpeechServer.Said("Let me look at that", 3), SpeechServer.Said("I was charged twice", 1));

    private static ContactCenterWorld World(SpeechServer speech, params (string, string)[] settings) => new(
        With(
        [
            .. Supervisor.Settings,
            ("Departments:Sales:Recording", "Split"), ("Departments:Sales:Announcement", "This call is recorded."),
            ("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "https://speech.test"), .. settings,
        ]),
        options => options.Unspecified.RecordingFollowsLeg = true,
        speech: speech);

    private static async Task TalkAsync(ContactCenterWorld world)
    {
        await world.TalkToSalesAsync();
        await world.Caller.SayAsync("I was charged twice, and it takes me a while to tell you about all of it from the beginning");
        await world.CallerHangsUpAsync();
        await world.RunOutAsync();
    }

    private static async Task<List<JsonElement>> FindAsync(ContactCenterWorld world, string query)
    {
        using var answer = await world.AsSupervisorAsync($"/api/v1/search?{query}");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        using var page = await JsonDocument.ParseAsync(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            cancellationToken: TestContext.Current.CancellationToken);
        return [.. page.RootElement.GetProperty("items").Clone().EnumerateArray()];
    }
}
