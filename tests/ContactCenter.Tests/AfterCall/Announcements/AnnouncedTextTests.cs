using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>Conversations that other systems tell in writing.</summary>
public sealed class AnnouncedTextTests
{
    private const string Words = """
        {"call_id":"chat-7","language":"en","agent":"Ann","transcript":"Agent: How can I help you?\nCaller: My zebra card is 4111 1111 1111 1111 thanks"}
        """;

    [Fact]
    public async Task A_conversation_in_writing_is_read_and_found_without_the_card_number_and_not_heard()
    {
        await using var system = await StartAsync();
        using var folder = new TestFolder();
        await using var world = system.World(("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path));

        var taken = await TakenAsync(world.Http, Words);
        await world.SettleAsync();
        var again = await TakenAsync(world.Http, Words);
        await world.SettleAsync();

        Text(taken, "state").Should().Be("importing");
        again.GetRawText().Should().Be(taken.GetRawText().Replace("importing", "ready", StringComparison.Ordinal));
        var recording = (await world.SupervisorJsonAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        Text(recording, "reason").Should().Be("noSound");
        recording.GetProperty("canHear").GetBoolean().Should().BeFalse();
        using var unheard = await world.AsSupervisorAsync($"/api/v1/recordings/{Text(taken, "id")}/audio");
        unheard.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await unheard.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("in writing");
        using var shapeless = await world.AsSupervisorAsync($"/api/v1/recordings/{Text(taken, "id")}/peaks");
        shapeless.StatusCode.Should().Be(HttpStatusCode.Conflict);

        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{Text(taken, "callId")}/transcript");
        Text(transcript, "language").Should().Be("en");
        Text(transcript, "provider").Should().Be("Default");
        transcript.GetProperty("segments").EnumerateArray().Select(segment => $"{Text(segment, "speaker")}: {Text(segment, "text")}").Should().Equal(
            "agent: How can I help you?", "caller: My zebra card is [card] thanks");
        var hit = (await world.SupervisorJsonAsync("/api/v1/search?q=zebra")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        Text(hit, "callId").Should().Be(Text(taken, "callId"));
        foreach (var (file, bytes) in folder.Contents("*.db*"))
            Encoding.Latin1.GetString(bytes).Should().NotContain("4111", file);
    }

    [Fact]
    public async Task It_is_read_soon_also_while_a_sound_that_takes_long_has_the_only_slot_of_background_work()
    {
        await using var system = await StartAsync();
        using var folder = new TestFolder();
        var (asked, answered) = system.HoldFiles();
        await using var fake = ErasedStore.Open(
            folder,
            features: services => services.AddSingleton(new WorkOptions { MostInBackground = 1 }),
            settings: system.Settings().Select(setting => (setting.Key, (string?)setting.Value)));
        await TakenAsync(fake.Platform, system.Words());
        await asked;

        var path = $"/api/v1/recordings/{Text(await TakenAsync(fake.Platform, Words), "id")}";

        await Soon.IsAsync(async () => Text((await fake.AskAsync(path, Supervisor.Key)).Json, "state") == "ready");
        answered.SetResult();
        await fake.SettleAsync();
    }

    [Fact]
    public async Task A_call_tells_whoever_may_read_that_it_is_put_into_words_and_none_of_them()
    {
        await using var system = await StartAsync();
        await using var world = system.World(("Recordings:Sources:Default:Department", "Sales"));

        var taken = await TakenAsync(world.Http, Words);
        await world.SettleAsync();
        var sound = await TakenAsync(world.Http, system.Words("chat-7"));
        await world.SettleAsync();

        Text(sound, "callId").Should().Be(Text(taken, "callId"));
        var path = $"/api/v1/calls/{Text(taken, "callId")}";
        var call = await world.SupervisorJsonAsync(path);
        call.GetProperty("recordings").GetArrayLength().Should().Be(2);
        call.GetProperty("transcript").GetRawText().Should().Be($$"""{"recordingIds":["{{Text(taken, "id")}}"]}""");
        (await world.GetAsync(path)).TryGetProperty("transcript", out _).Should().BeFalse("an admin reads nothing");
        (await world.GetAsync("/api/v1/audit?action=transcriptRead")).GetProperty("total").GetInt32().Should().Be(0, "nobody has read a word");
    }

    [Fact]
    public async Task It_joins_a_call_of_ours_and_may_come_as_segments()
    {
        await using var system = await StartAsync();
        await using var world = system.World();
        await world.TalkToSalesAsync();
        await world.CallerHangsUpAsync();
        var id = Text(await world.OnlyCallAsync(), "callId");

        await TakenAsync(world.Http, $$"""{"call_id":"{{id}}","segments":[{"speaker":"caller","start":1.5,"end":2,"text":"Guten Tag","language":"de"}]}""");
        await world.SettleAsync();

        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{id}/transcript");
        var segment = transcript.GetProperty("segments").EnumerateArray().Should().ContainSingle().Subject;
        Text(segment, "text").Should().Be("Guten Tag");
        segment.GetProperty("start").GetDouble().Should().Be(1.5);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task What_it_asks_for_needs_no_engine(string words)
    {
        await using var system = await StartAsync();
        await using var world = system.World(("Transcription:Engine", "Off"));
        const string Attributes = """{"postcallTranscribeEnabled":"WORDS","postcallTranscribeComprehendAnalysis":"snt"}""";

        var taken = await TakenAsync(world.Http, $"{Words.TrimEnd('}')},\"attributes\":{Attributes.Replace("WORDS", words, StringComparison.Ordinal)}}}");

        var call = await world.SupervisorJsonAsync($"/api/v1/calls/{Text(taken, "callId")}");
        Text(call.GetProperty("attributes"), "postcallTranscribeEnabled").Should().Be(words);
        call.TryGetProperty("attributeFaults", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Its_words_are_there_already_so_that_the_attribute_about_transcription_does_not_concern_them()
    {
        await using var system = await StartAsync();
        await using var world = system.World();

        var taken = await TakenAsync(world.Http, $"{Words.TrimEnd('}')},\"attributes\":{{\"postcallTranscribeEnabled\":\"false\"}}}}");
        await world.SettleAsync();

        Text(await world.SupervisorJsonAsync($"/api/v1/recordings/{Text(taken, "id")}"), "state").Should().Be("ready");
        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{Text(taken, "callId")}/transcript");
        transcript.GetProperty("segments").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Who_may_not_read_everything_does_not_read_what_belongs_to_no_department()
    {
        await using var system = await StartAsync();
        await using var world = system.World();
        var taken = await TakenAsync(world.Http, Words);
        await world.SettleAsync();

        using var refused = await world.Http.GetAsync($"/api/v1/calls/{Text(taken, "callId")}/transcript", TestContext.Current.CancellationToken);

        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
