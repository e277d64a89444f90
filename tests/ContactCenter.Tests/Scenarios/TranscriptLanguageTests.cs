using System.Text;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.RecordedTalk;

namespace ContactCenter.Tests.Scenarios;

/// <summary>In which language a call is heard, and what becomes of words that are in another one.</summary>
public sealed class TranscriptLanguageTests
{
    private const string German =
        "Guten Morgen, ich möchte gerne wissen, wann die Waschmaschine, die ich letzte Woche bestellt habe, zu mir nach Hause geliefert wird";

    private const string English =
        "Good morning, I would like to know when the washing machine that I ordered last week will be delivered to my house, please tell me";

    [Theory]
    [InlineData("de-AT", "", "de")]
    [InlineData("de-AT", "fr", "fr")]
    [InlineData("", "", null)]
    [InlineData("", "deu", "de")]
    [InlineData("", "zz", null)]
    [InlineData("de-AT", "zz", "de")]
    public async Task A_menu_with_a_language_of_its_own_says_it_unless_the_call_does(string menu, string attribute, string? asked)
    {
        using var speech = new SpeechServer(SpeechServer.Said("Guten Morgen", .5, "de"));
        await using var world = Open(
            speech, ("Ivr:Language", "it-IT"), ("Ivr:Menus:Main:Options:1:Attributes:postcallTranscribeLanguage", attribute),
            ("Ivr:Menus:Main:Language", menu));
        await TalkAsync(world);

        var form = Encoding.Latin1.GetString(speech.Sounds[0]);
        if (asked is null)
            form.Should().NotContain("name=\"language\"", "the engine hears it");
        else
            form.Should().Contain($"name=\"language\"\r\n\r\n{asked}\r\n");
    }

    [Theory]
    [InlineData(German, false, true)]
    [InlineData(German, true, false)]
    [InlineData(English, false, false)]
    public async Task Words_that_read_like_another_language_than_the_engine_took_them_for_are_unsure(string text, bool isHeard, bool isUnsure)
    {
        using var speech = new SpeechServer(SpeechServer.Said("", .5, isHeard: isHeard), SpeechServer.Said(text, 1, isHeard: isHeard));
        await using var world = Open(speech);
        var recording = await TalkAsync(world);

        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript");
        transcript.GetProperty("languageUnsure").GetBoolean().Should().Be(isUnsure);
        recording.GetProperty("reason").GetString().Should().Be(isUnsure ? "notRedacted" : null);
    }

    [Theory]
    [InlineData("german", true)]
    [InlineData("de", true)]
    [InlineData(null, false)]
    public async Task A_server_that_tells_the_language_has_heard_it_however_sure_it_is_of_its_words(string? language, bool isSure)
    {
        var told = language is null ? "" : $"\"language\":\"{language}\",";
        var said = $$"""{ {{told}}"duration":60,"text":"{{German}}","segments":[{"start":1,"end":12,"text":"{{German}}","avg_logprob":-0.6}]}""";
        using var speech = new SpeechServer("""{"language":"german","text":"","segments":[]}""", said);
        await using var world = Open(speech);
        var recording = await TalkAsync(world);

        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript");
        transcript.GetProperty("languageUnsure").GetBoolean().Should().Be(!isSure);
        recording.GetProperty("reason").GetString().Should().Be(isSure ? null : "notRedacted");
    }
}
