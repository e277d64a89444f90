using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Audio;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.RecordedTalk;

namespace ContactCenter.Tests.Scenarios;

/// <summary>What is said in a call is put into words; card numbers are neither read nor heard.</summary>
public sealed class TranscriptTests
{
    private static readonly string Agent = SpeechServer.Said("May I have your card number please", .5);
    private static readonly string Caller = SpeechServer.Said("My card number is 4111 1111 1111 1111 thank you", 1);

    [Fact]
    public async Task A_conversation_is_read_and_heard_without_the_card_number()
    {
        using var speech = new SpeechServer(Agent, Caller);
        await using var world = Open(speech);
        var recording = await TalkAsync(world);

        recording.GetProperty("state").GetString().Should().Be("ready");
        recording.GetProperty("reason").ValueKind.Should().Be(JsonValueKind.Null);
        speech.Sounds.Should().HaveCount(2, "each channel is heard alone");
        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript");
        transcript.GetProperty("language").GetString().Should().Be("en");
        var segments = transcript.GetProperty("segments").EnumerateArray().ToList();
        segments.Select(segment => (segment.GetProperty("speaker").GetString(), segment.GetProperty("text").GetString())).Should().Equal(
            ("agent", "May I have your card number please"), ("caller", "My card number is [card] thank you"));
        var redaction = segments[1].GetProperty("redactions").EnumerateArray().Should().ContainSingle().Subject;
        redaction.GetProperty("type").GetString().Should().Be("card");
        transcript.GetRawText().Should().NotContain("4111");

        await IsCoveredAsync(world, recording, redaction);
    }

    [Fact]
    public async Task What_the_plan_has_taken_out_is_neither_read_nor_heard()
    {
        using var speech = new SpeechServer(Agent, SpeechServer.Said("My customer number is KD471108 thank you", 1));
        await using var world = Open(
            speech,
            ("Analysis:Entities:customer:Kind", "Pattern"), ("Analysis:Entities:customer:Pattern", "KD[0-9]{6}"),
            ("Analysis:Entities:customer:Redact", "true"));
        var recording = await TalkAsync(world);

        recording.GetProperty("state").GetString().Should().Be("ready");
        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript");
        transcript.GetRawText().Should().NotContain("471108");
        var segment = transcript.GetProperty("segments")[1];
        segment.GetProperty("text").GetString().Should().Be("My customer number is [customer] thank you");
        await IsCoveredAsync(world, recording, segment.GetProperty("redactions").EnumerateArray().Should().ContainSingle().Subject);
    }

    [Fact]
    public async Task The_departments_words_come_before_those_of_all()
    {
        using var speech = new SpeechServer(SpeechServer.Said("This is about the Akwilo account", .5), Caller);
        await using var world = Open(
            speech, ("Departments:Sales:Vocabulary:0", "Aquilo"), ("Departments:Support:Vocabulary:0", "Borealis"), ("Transcription:Vocabulary:0", "Zephyr"));
        var recording = await TalkAsync(world);

        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript");
        var segment = transcript.GetProperty("segments")[0];
        segment.GetProperty("text").GetString().Should().Be("This is about the Aquilo account");
        segment.GetProperty("corrections")[0].GetProperty("original").GetString().Should().Be("Akwilo");
        var told = Encoding.Latin1.GetString(speech.Sounds[0]);
        told.IndexOf("Aquilo", StringComparison.Ordinal).Should().BePositive().And.BeLessThan(told.IndexOf("Zephyr", StringComparison.Ordinal));
        told.Should().NotContain("Borealis");
    }

    [Fact]
    public async Task Nobody_hears_a_conversation_before_it_is_known_what_is_in_it()
    {
        using var speech = new SpeechServer(Agent, Caller) { Status = HttpStatusCode.ServiceUnavailable };
        await using var world = Open(speech);
        await world.TalkToSalesAsync();
        await world.Caller.HangUpAsync();
        var waiting = await OnlyAsync(world);
        while (waiting.GetProperty("state").GetString() is "expected" or "importing" && await world.Driver.StepAsync(TestContext.Current.CancellationToken))
            waiting = await OnlyAsync(world);

        waiting.GetProperty("state").GetString().Should().Be("stored");
        using (var early = await world.AsSupervisorAsync($"/api/v1/recordings/{waiting.GetProperty("id").GetString()}/audio"))
            early.StatusCode.Should().Be(HttpStatusCode.Conflict);

        speech.Status = HttpStatusCode.OK;
        await world.RunOutAsync();
        (await OnlyAsync(world)).GetProperty("state").GetString().Should().Be("ready");
    }

    [Fact]
    public async Task A_transcript_comes_as_text_and_as_WebVTT_and_each_reading_is_audited()
    {
        using var speech = new SpeechServer(Agent, Caller);
        await using var world = Open(speech);
        var call = (await TalkAsync(world)).GetProperty("callId").GetString();

        using var text = await world.AsSupervisorAsync($"/api/v1/calls/{call}/transcript", "text/plain");
        (await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(
            "Agent: May I have your card number please\nCaller: My card number is [card] thank you\n");
        using var vtt = await world.AsSupervisorAsync($"/api/v1/calls/{call}/transcript", "text/vtt");
        (await vtt.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Should().StartWith("WEBVTT").And.Contain("<v Caller>My card number is [card]");

        var lines = (await world.GetAsync($"/api/v1/audit?action=transcriptRead&object={call}")).GetProperty("items").EnumerateArray().ToList();
        lines.Select(line => line.GetProperty("who").GetString()).Should().Equal("key wallboard", "key wallboard");
        using var admin = await world.Http.GetAsync($"/api/v1/calls/{call}/transcript", TestContext.Current.CancellationToken);
        admin.StatusCode.Should().Be(HttpStatusCode.Forbidden, "who runs the server does not read along");
    }

    [Theory]
    [InlineData("side=agent", "Agent: May I have your card number please\n")]
    [InlineData("side=caller&recordingId={id}", "Caller: My card number is [card] thank you\n")]
    [InlineData("side=unknown", "")]
    public async Task One_side_of_one_recording_can_be_had_in_each_form(string query, string expected)
    {
        using var speech = new SpeechServer(Agent, Caller);
        await using var world = Open(speech);
        var recording = await TalkAsync(world);
        var path = $"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript?"
            + query.Replace("{id}", recording.GetProperty("id").GetString(), StringComparison.Ordinal);

        using var text = await world.AsSupervisorAsync(path, "text/plain");
        (await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(expected);
        using var vtt = await world.AsSupervisorAsync(path, "text/vtt");
        (await vtt.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("-->").Should().HaveCount(expected.Length == 0 ? 1 : 2);
        (await world.SupervisorJsonAsync(path)).GetProperty("segments").GetArrayLength().Should().Be(expected.Length == 0 ? 0 : 1);
    }

    [Theory]
    [InlineData("recordingId=1", HttpStatusCode.NotFound)]
    [InlineData("side=both", HttpStatusCode.BadRequest)]
    public async Task What_is_no_recording_of_the_call_or_no_side_is_refused(string query, HttpStatusCode status)
    {
        using var speech = new SpeechServer(Agent, Caller);
        await using var world = Open(speech);
        var call = (await TalkAsync(world)).GetProperty("callId").GetString();

        using var answer = await world.AsSupervisorAsync($"/api/v1/calls/{call}/transcript?{query}");

        answer.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task A_call_may_say_that_its_sound_is_not_kept_and_in_which_language_it_is_spoken()
    {
        using var speech = new SpeechServer(Agent, Caller);
        await using var world = Open(
            speech,
            ("Ivr:Menus:Main:Options:1:Attributes:postcallRecordingImportEnabled", "false"),
            ("Ivr:Menus:Main:Options:1:Attributes:postcallTranscribeLanguage", "en-GB"));
        var recording = await TalkAsync(world);

        recording.GetProperty("state").GetString().Should().Be("deleted");
        recording.GetProperty("reason").GetString().Should().Be("the call says that it is not kept");
        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript");
        transcript.GetProperty("segments").GetArrayLength().Should().Be(2, "the words are kept");
        var analysis = await world.SupervisorJsonAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/analysis");
        analysis.GetProperty("steps").GetArrayLength().Should().Be(9, "and what was said is analysed");
        analysis.GetProperty("summary").GetProperty("paragraph").GetString().Should().Contain("Caller: My card number is [card] thank you");
        Encoding.Latin1.GetString(speech.Sounds[0]).Should().Contain("name=\"language\"\r\n\r\nen\r\n");
    }

    [Fact]
    public async Task What_is_neither_kept_nor_put_into_words_is_not_downloaded()
    {
        using var speech = new SpeechServer(Agent);
        await using var world = Open(
            speech,
            ("Ivr:Menus:Main:Options:1:Attributes:postcallRecordingImportEnabled", "false"),
            ("Ivr:Menus:Main:Options:1:Attributes:postcallTranscribeEnabled", "false"));

        (await TalkAsync(world)).GetProperty("state").GetString().Should().Be("deleted");
        speech.Sounds.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_an_engine_that_can_the_recording_is_kept_and_nobody_hears_it()
    {
        using var speech = new SpeechServer("""{"error":{"message":"no such model"}}""") { Status = HttpStatusCode.NotFound };
        await using var world = Open(speech);
        var recording = await TalkAsync(world);

        recording.GetProperty("state").GetString().Should().Be("ready");
        recording.GetProperty("reason").GetString().Should().Be("notRedacted");
        using var heard = await world.AsSupervisorAsync($"/api/v1/recordings/{recording.GetProperty("id").GetString()}/audio");
        heard.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        using var read = await world.AsSupervisorAsync($"/api/v1/calls/{recording.GetProperty("callId").GetString()}/transcript");
        read.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await world.GetAsync("/api/v1/work?state=dead")).GetProperty("items").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("kind").GetString().Should().Be("transcribe", "whoever mends the engine has it tried again");
        world.Logs.Clear();
    }

    private static async Task IsCoveredAsync(ContactCenterWorld world, JsonElement recording, JsonElement redaction)
    {
        await using var sound = await StreamAsync(world, $"/api/v1/recordings/{recording.GetProperty("id").GetString()}/audio");
        using var reader = AudioReader.Open(sound, AudioLimits.Default);
        var middle = (redaction.GetProperty("start").GetDouble() + redaction.GetProperty("end").GetDouble()) / 2;
        LoudestAt(reader, middle).Should().BeApproximately(.125f, .01f, "a tone of 18 dB below the loudest lies over it");
    }

    private static float LoudestAt(ISampleReader reader, double second)
    {
        var samples = new float[reader.SampleRate / 10 * reader.Channels];
        var at = 0.0;
        while (reader.Read(samples) is > 0 and var read)
        {
            if (at + .1 > second)
                return samples.AsSpan(0, read).ToArray().Max(Math.Abs);
            at += .1;
        }

        throw new InvalidOperationException("The sound is shorter.");
    }

    private static async Task<Stream> StreamAsync(ContactCenterWorld world, string path)
    {
        using var answer = await world.AsSupervisorAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
