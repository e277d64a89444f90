using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ContactCenter.Audio;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

/// <summary><c>POST /api/v1/calls/{callId}/recording/pause</c>, <c>resume</c> and <c>stop</c>, and what they leave out of our copy.</summary>
public sealed class RecordingCommandTests : IDisposable
{
    private const int Rate = 8_000;
    private const float Loudness = .5f;

    /// <summary>Of what the platform has recorded.</summary>
    private const int Seconds = 30;

    private const string Sound = """{"recording_url":"https://api.nexmo.com/v1/files/1","start_time":"2026-01-05T10:00:00Z"}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Our_copy_is_silent_where_it_was_paused_and_ends_where_it_was_stopped()
    {
        await using var fake = Fake();
        await TalkAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(8));
        await AskAsync(fake, "pause");
        await fake.PassAsync(TimeSpan.FromSeconds(6));
        await AskAsync(fake, "resume");
        await fake.PassAsync(TimeSpan.FromSeconds(10));
        await AskAsync(fake, "stop");
        await fake.PassAsync(TimeSpan.FromSeconds(6));
        await EndAsync(fake);

        var recording = await OnlyAsync(fake);
        recording.GetProperty("state").GetString().Should().Be("ready");
        recording.GetProperty("durationSeconds").GetDouble().Should().Be(23);
        var heard = await HearAsync(fake, recording);
        heard.Should().HaveCount(23 * Rate * 2, "both sides end together");
        Levels(heard).Should().Equal(
            Enumerable.Range(0, 23).Select(second => second is >= 7 and < 14 ? 0 : Loudness),
            "the platform tells whole seconds of the begin: one more is silent, and one more is missing at the end");
        Directory.EnumerateFiles(Path.Combine(_folder.Path, "recordings"), "*", SearchOption.AllDirectories).Should().HaveCount(2, "there are sound and shape");
    }

    [Fact]
    public async Task A_pause_that_nobody_ends_lasts_to_the_end()
    {
        await using var fake = Fake();
        await TalkAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(10));
        await AskAsync(fake, "pause");
        await EndAsync(fake);

        var heard = await HearAsync(fake, await OnlyAsync(fake));

        Levels(heard).Should().Equal(Enumerable.Range(0, Seconds).Select(second => second < 9 ? Loudness : 0));
    }

    [Fact]
    public async Task A_recording_that_nobody_can_read_is_not_kept_where_it_was_paused()
    {
        await using var fake = Fake();
        fake.Calls.AnswerToFile = () => File("<html>Sign in first</html>"u8.ToArray());
        await TalkAsync(fake);
        await AskAsync(fake, "pause");
        await EndAsync(fake);

        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("failed");
        Directory.EnumerateFiles(Path.Combine(_folder.Path, "recordings"), "*", SearchOption.AllDirectories).Should().BeEmpty();
        fake.Logs.Clear();
    }

    [Fact]
    public async Task A_download_that_breaks_off_is_begun_anew_and_nothing_of_the_pause_is_in_it()
    {
        await using var fake = Fake();
        var whole = Wav();
        fake.Calls.AnswerToFile = () => new(HttpStatusCode.OK) { Content = Broken(whole) };
        await TalkAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(10));
        await AskAsync(fake, "pause");
        await EndAsync(fake);
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("importing");

        fake.Calls.AnswerToFile = () => File(whole);
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        Levels(await HearAsync(fake, await OnlyAsync(fake))).Should().Equal(Enumerable.Range(0, Seconds).Select(second => second < 9 ? Loudness : 0));
    }

    [Fact]
    public async Task The_transcript_leaves_the_stretch_out_and_says_so_in_each_form()
    {
        using var speech = new SpeechServer(
            SpeechServer.Said("one two three four five six seven eight nine ten", 7.5), SpeechServer.Said("Thank you", 20));
        await using var fake = Fake(speech, ("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "https://speech.test"));
        await TalkAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(10));
        await AskAsync(fake, "pause");
        await fake.PassAsync(TimeSpan.FromSeconds(2));
        await AskAsync(fake, "resume");
        await EndAsync(fake);

        var transcript = (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key)).Json;
        transcript.GetProperty("segments").EnumerateArray().Select(segment => string.Join(
                ' ',
                segment.GetProperty("speaker").GetString(),
                segment.GetProperty("start").GetRawText(),
                segment.GetProperty("end").GetRawText(),
                segment.GetProperty("text").GetString())).Should()
            .Equal("agent 7.5 9 one two three", "unknown 9 12 [paused]", "agent 12 12.5 ten", "caller 20 21 Thank you");
        (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key, "text/plain")).Body.Should()
            .Be("Agent: one two three\n[paused]\nAgent: ten\nCaller: Thank you\n");
        (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key, "text/vtt")).Body.Should()
            .Contain("\n00:00:09.000 --> 00:00:12.000\n[paused]\n");
    }

    [Fact]
    public async Task The_call_tells_who_did_it_and_that_it_is_paused()
    {
        await using var fake = Fake();
        await TalkAsync(fake);

        (await AskAsync(fake, "pause")).Json.GetProperty("command").GetString().Should().Be("pauseRecording");

        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");
        call.GetProperty("timeline").EnumerateArray().Single(line => line.GetProperty("kind").GetString() == "command")
            .GetProperty("what").GetString().Should().Be("tests: pause the recording");
        call.GetProperty("recording").GetProperty("pausedAt").GetDateTimeOffset().Should().Be(fake.Clock.GetUtcNow());
        (await fake.ItemsAsync("/api/v1/audit?object=caller-leg")).Select(line => line.GetProperty("action").GetString()).Should().Equal("recordingPaused");

        await AskAsync(fake, "stop");
        var terms = (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("recording");
        terms.GetProperty("pausedAt").ValueKind.Should().Be(JsonValueKind.Null);
        terms.GetProperty("stoppedAt").GetDateTimeOffset().Should().Be(fake.Clock.GetUtcNow());
        fake.Calls.Changes.Should().BeEmpty("the platform can do neither");
    }

    [Theory]
    [InlineData("pause", "pausedAt", "stoppedAt")]
    [InlineData("stop", "stoppedAt", "pausedAt")]
    public async Task What_was_done_to_the_recording_is_told_in_the_survey_and_after_the_end(string command, string told, string untold)
    {
        await using var fake = Fake();
        await TalkAsync(fake);
        await AskAsync(fake, command);
        var at = fake.Clock.GetUtcNow();

        await fake.PassAsync(TimeSpan.FromSeconds(10));
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, CardTests.AgentStatus("completed"));
        (await ShownAsync()).Should().Be("survey");
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        (await ShownAsync()).Should().Be("ended");
        await fake.PassAsync(TimeSpan.FromHours(2));
        (await ShownAsync()).Should().Be("ended", "it lies in the history by now");

        async Task<string?> ShownAsync()
        {
            var call = await fake.ApiAsync("/api/v1/calls/caller-leg");
            var terms = call.GetProperty("recording");
            terms.GetProperty(told).GetDateTimeOffset().Should().Be(at);
            terms.GetProperty(untold).ValueKind.Should().Be(JsonValueKind.Null);
            return call.GetProperty("state").GetString();
        }
    }

    [Fact]
    public async Task What_cannot_be_done_is_a_conflict_with_the_reason()
    {
        await using var fake = Fake();
        await TalkAsync(fake);

        var refused = await fake.Platform.CommandAsync("caller-leg", "recording/resume");
        var unknown = await fake.Platform.CommandAsync("nobody", "recording/stop");

        (refused.Status, refused.Json.GetProperty("detail").GetString()).Should().Be((HttpStatusCode.Conflict, "The recording is not paused."));
        unknown.Status.Should().Be(HttpStatusCode.NotFound);
    }

    private FakeWebhooks Fake(SpeechServer? speech = null, params (string Key, string? Value)[] settings)
    {
        var fake = new FakeWebhooks(
            services =>
            {
                if (speech is not null)
                    services.AddHttpClient(TranscriptionFeature.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => speech);
            },
            settings:
            [
                .. FakeWebhooks.Kept(_folder.Path), .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)),
                ("Departments:Sales:Recording", "Split"), ("Departments:Sales:AnnouncementWaived", "true"), ("Analysis:Redaction:Sound", "false"), .. settings,
            ]);
        fake.Calls.AnswerToFile = () => File(Wav());
        return fake;
    }

    private static async Task TalkAsync(FakeWebhooks fake)
    {
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await fake.PostAsync(
            fake.Calls.Creations[0].EventUrl.PathAndQuery,
            """{"uuid":"agent-leg-1","conversation_uuid_from":"CON-agent-1","conversation_uuid_to":"CON-room"}""");
    }

    private static async Task<ApiReply> AskAsync(FakeWebhooks fake, string what)
    {
        var reply = await fake.Platform.CommandAsync("caller-leg", $"recording/{what}");
        reply.Status.Should().Be(HttpStatusCode.Accepted, reply.Body);
        return reply;
    }

    /// <summary>The call ends, and the platform tells of what it has recorded: all of it.</summary>
    private static async Task EndAsync(FakeWebhooks fake)
    {
        var creation = fake.Calls.Creations[0];
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PostAsync(creation.EventUrl.PathAndQuery, CardTests.AgentStatus("completed"));
        var record = creation.Ncco.EnumerateArray().Single(action => action.GetProperty("action").GetString() == "record");
        await fake.PostAsync(new Uri(record.GetProperty("eventUrl")[0].GetString()!).PathAndQuery, Sound);
    }

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) => (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject;

    /// <summary>All samples of our copy, as a supervisor hears them.</summary>
    private static async Task<float[]> HearAsync(FakeWebhooks fake, JsonElement recording)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/recordings/{recording.GetProperty("id").GetString()}/audio");
        request.Headers.Add("X-Api-Key", Supervisor.Key);
        using var answer = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType.Should().Be(new MediaTypeHeaderValue("audio/wav"));
        await using var file = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = AudioReader.Open(file, AudioLimits.Default);
        var samples = new float[(Seconds + 1) * Rate * reader.Channels];
        return samples[..reader.Read(samples)];
    }

    /// <summary>The loudest of each second.</summary>
    private static IEnumerable<float> Levels(float[] heard) => heard.Chunk(Rate * 2).Select(second => second.Max(Math.Abs));

    /// <summary>Two sides of which no sample is silent.</summary>
    private static byte[] Wav()
    {
        using var file = new MemoryStream();
        var writer = new WavWriter(file, Rate, channels: 2, Seconds * Rate);
        writer.Write([.. Enumerable.Repeat(Loudness, Seconds * Rate * 2)]);
        writer.Finish();
        return file.ToArray();
    }

    private static HttpResponseMessage File(byte[] content) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(content) };

    /// <summary>Three quarters of the file, though all of it was promised.</summary>
    private static ByteArrayContent Broken(byte[] whole)
    {
        var content = new ByteArrayContent(whole[..(whole.Length * 3 / 4)]);
        content.Headers.ContentLength = whole.Length;
        return content;
    }
}
