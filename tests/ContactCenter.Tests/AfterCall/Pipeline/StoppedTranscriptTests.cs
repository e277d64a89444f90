using System.Net;
using System.Text;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Pipeline;

/// <summary>The platform goes on to hear where people have paused or stopped a recording: our transcript has nothing of that.</summary>
public sealed class StoppedTranscriptTests
{
    private const string Recorded = """{"recording_url":"https://api.nexmo.com/v1/files/1","start_time":"2026-01-05T10:00:00Z","recording_uuid":"rec-1"}""";

    private const string Transcribed = """{"recording_uuid":"rec-1","status":"transcribed","transcription_url":"https://api.nexmo.com/v1/files/9"}""";

    private static readonly string Words = $$"""
        {"channels":[
        {"transcript":[{{Sentence("Hello, Sales.", 1_000)}},{{Sentence("Read me the number.", 11_000)}},{{Sentence("Thank you.", 18_000)}}]},
        {"transcript":[{{Sentence("Four one one one.", 12_500)}},{{Sentence("And privately now.", 24_000)}}]}]}
        """;

    [Fact]
    public async Task Nothing_of_a_pause_or_behind_the_end_is_in_it()
    {
        await using var fake = new FakeWebhooks(settings:
        [
            .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)), ("Departments:Sales:Recording", "Split"),
            ("Departments:Sales:AnnouncementWaived", "true"), ("Transcription:Engine", "Platform"),
        ]);
        fake.Calls.AnswerToFile = () => fake.Calls.Requests[^1].Path == "/v1/files/9"
            ? new(HttpStatusCode.OK) { Content = new StringContent(Words, Encoding.UTF8, "application/json") }
            : new(HttpStatusCode.OK) { Content = new ByteArrayContent(TwoSides(seconds: 30)) };
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await fake.PassAsync(TimeSpan.FromSeconds(10));
        await CommandAsync(fake, "pause");
        await fake.PassAsync(TimeSpan.FromSeconds(6));
        await CommandAsync(fake, "resume");
        await fake.PassAsync(TimeSpan.FromSeconds(5));
        await CommandAsync(fake, "stop");
        var asked = fake.Calls.Creations[0].Ncco.EnumerateArray().Single(action => action.GetProperty("action").GetString() == "record");
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, CardTests.AgentStatus("completed"));

        await fake.PostAsync(new Uri(asked.GetProperty("transcription").GetProperty("eventUrl")[0].GetString()!).PathAndQuery, Transcribed);
        await fake.PostAsync(new Uri(asked.GetProperty("eventUrl")[0].GetString()!).PathAndQuery, Recorded);
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key, "text/plain")).Body.Should()
            .Be("Agent: Hello, Sales.\n[paused]\nAgent: Thank you.\n");
        var talk = (await fake.AskAsync("/api/v1/calls/caller-leg/analysis", Supervisor.Key)).Json.GetProperty("talk");
        talk.GetProperty("silenceSeconds").GetDouble().Should().BeApproximately(9, .1, "6 of 16 seconds are paused, and a pause may begin one earlier");
    }

    private static async Task CommandAsync(FakeWebhooks fake, string what) =>
        (await fake.Platform.CommandAsync("caller-leg", $"recording/{what}")).Status.Should().Be(HttpStatusCode.Accepted);

    private static string Sentence(string text, int at) => $$"""{"sentence":"{{text}}","timestamp":{{at}},"duration":1000,"words":[]}""";

    private static byte[] TwoSides(int seconds)
    {
        const int Rate = 8_000;
        using var file = new MemoryStream();
        var writer = new ContactCenter.Audio.WavWriter(file, Rate, channels: 2, seconds * Rate);
        writer.Write(new float[seconds * Rate * 2]);
        writer.Finish();
        return file.ToArray();
    }
}
