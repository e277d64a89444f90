using System.Text.Json.Nodes;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>The language of a call is that of its words; what was heard and said of it beforehand is known too.</summary>
public sealed class LanguageOfCallTests
{
    private const string English =
        "Caller: Good morning, I would like to know when the washing machine that I ordered last week will be delivered to my house, please tell me.";

    private const string Swedish = "Caller: Jag har köpt en stol av er och den är trasig, jag är mycket besviken och vill ha mina pengar tillbaka nu genast.";

    private const string German =
        "Guten Morgen, ich möchte gerne wissen, wann die Waschmaschine, die ich letzte Woche bestellt habe, zu mir nach Hause geliefert wird";

    [Theory]
    [InlineData(English, "en-GB", "en-GB")]
    [InlineData(English, "en_GB", "en_GB")]
    [InlineData(English, "de-AT", "en")]
    [InlineData(Swedish, "sv", "sv")]
    public async Task What_was_heard_stays_with_its_country_where_the_words_are_in_that_language(string words, string heard, string language)
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();

        var body = new JsonObject { ["call_id"] = "chat-7", ["language"] = heard, ["transcript"] = words };
        var taken = await RecordingSystem.TakenAsync(world.Http, body.ToJsonString());
        await world.SettleAsync();

        var analysis = await AnalysisAsync(world, taken.GetProperty("callId").GetString()!);
        analysis.GetProperty("language").GetProperty("code").GetString().Should().Be(language);
    }

    [Fact]
    public async Task What_a_calls_attribute_says_is_known_too()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();

        var call = await TellAsync(world, [("caller", Swedish)], "chat-7", ("postcallTranscribeLanguage", "sv-SE"));

        (await AnalysisAsync(world, call)).GetProperty("language").GetProperty("code").GetString().Should().Be("sv");
    }

    [Fact]
    public async Task Of_a_recording_that_may_have_been_heard_in_the_wrong_language_only_its_own_turns_are_left_out()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var speech = new SpeechServer(SpeechServer.Said("", .5, isHeard: false), SpeechServer.Said(German, 1, isHeard: false));
        await using var world = RecordedTalk.Open(speech, system.Settings());
        var recording = await RecordedTalk.TalkAsync(world);
        var id = recording.GetProperty("callId").GetString()!;
        StepsOf(await AnalysisAsync(world, id))["summary"].Should().StartWith("impossible");

        await TellAsync(world, Complaint, id);

        var analysis = await AnalysisAsync(world, id);
        StepsOf(analysis).Should().Contain("summary", "done").And.Contain("sentiment", "done");
        analysis.GetProperty("language").GetProperty("code").GetString().Should().Be("en");
        analysis.GetProperty("summary").GetProperty("paragraph").GetString().Should().NotContain("Waschmaschine");
        analysis.GetProperty("talk").GetProperty("durationSeconds").GetDouble().Should().BeGreaterThan(58, "who spoke when is known of all of it");
    }
}
