using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Webhooks;

/// <summary>What the platform tells of recordings, and what it does not.</summary>
public sealed class RecordingWebhookTests : IDisposable
{
    private const string Told = """{"recording_url":"https://api.nexmo.com/v1/files/1","start_time":"2026-01-05T10:00:00Z","size":12345}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_recording_that_is_told_of_twice_is_one()
    {
        await using var fake = Fake();
        var address = await LeaveMessageAsync(fake);

        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PostAsync(address, Told);
        await fake.PostAsync(address, Told);

        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
        Downloads(fake).Should().ContainSingle().Which.Authorization.Should().StartWith("Bearer ");
    }

    [Fact]
    public async Task What_opens_a_recording_is_not_shown_with_its_address()
    {
        await using var fake = Fake();
        var address = await LeaveMessageAsync(fake);

        await fake.PostAsync(address, """{"recording_url":"https://key:word@api.nexmo.com/v1/files/1?signature=s3cret#part","size":12345}""");

        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");
        call.GetProperty("messages")[0].GetProperty("url").GetString().Should().Be("https://api.nexmo.com/v1/files/1");
        call.GetRawText().Should().NotContain("s3cret");
    }

    [Fact]
    public async Task A_recording_of_a_call_that_has_left_for_the_history_is_brought_in()
    {
        await using var fake = Fake();
        var address = await LeaveMessageAsync(fake);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromHours(2));

        await fake.PostAsync(address, Told);

        var recording = await OnlyAsync(fake);
        recording.GetProperty("state").GetString().Should().Be("ready");
        recording.GetProperty("department").GetString().Should().Be("Sales");
        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("recordings").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task What_the_platform_does_not_have_yet_is_asked_for_again()
    {
        await using var fake = Fake();
        fake.Calls.AnswerToFile = () => new(HttpStatusCode.NotFound);
        await fake.PostAsync(await LeaveMessageAsync(fake), Told);
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("importing");

        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        fake.Calls.AnswerToFile = Sound;
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotModified, "audio/wav")]
    [InlineData(HttpStatusCode.BadRequest, "audio/wav")]
    [InlineData(HttpStatusCode.NoContent, "audio/wav")]
    [InlineData(HttpStatusCode.OK, "text/html")]
    [InlineData(HttpStatusCode.Redirect, "text/html")]
    public async Task What_the_platform_answers_in_an_unexpected_way_is_asked_for_again(HttpStatusCode status, string type)
    {
        await using var fake = Fake();
        fake.Calls.AnswerToFile = () => new(status)
        {
            Content = new StringContent("<html>Back soon</html>") { Headers = { ContentType = new(type) } },
            Headers = { Location = status == HttpStatusCode.Redirect ? new("https://api.nexmo.com/v1/files/1") : null },
        };
        await fake.PostAsync(await LeaveMessageAsync(fake), Told);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromDays(2));
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("importing");

        fake.Calls.AnswerToFile = Sound;
        await fake.PassAsync(TimeSpan.FromHours(2));

        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
    }

    [Fact]
    public async Task What_the_platform_does_not_have_for_thirty_days_has_failed()
    {
        await using var fake = Fake();
        fake.Calls.AnswerToFile = () => new(HttpStatusCode.NotFound);
        await fake.PostAsync(await LeaveMessageAsync(fake), Told);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));

        await fake.PassAsync(TimeSpan.FromDays(31));

        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("failed");
        fake.Logs.Entries.Should().Contain(line => line.Message.Contains("cannot be brought in", StringComparison.Ordinal));
        fake.Logs.Clear();
    }

    [Fact]
    public async Task What_is_no_sound_has_failed_says_why_and_is_had_by_trying_it_again()
    {
        await using var fake = Fake();
        fake.Calls.AnswerToFile = () => Answer("<html>Sign in first</html>"u8.ToArray());
        await fake.PostAsync(await LeaveMessageAsync(fake), Told);

        var recording = await OnlyAsync(fake);
        recording.GetProperty("state").GetString().Should().Be("failed");
        recording.GetProperty("reason").GetString().Should().Be("The file is of no kind of sound that is known here.");
        (await fake.ApiAsync("/health/ready")).GetProperty("checks").GetProperty("recordings").GetString().Should().Be("ok: 1 failed");
        var letter = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        letter.GetProperty("kind").GetString().Should().Be("fetchRecording");
        letter.GetProperty("lastError").GetString().Should().Be(recording.GetProperty("reason").GetString());
        fake.Logs.Clear();

        fake.Calls.AnswerToFile = Sound;
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        (await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry")).Dispose();
        await fake.SettleAsync();

        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_conversation_that_nothing_is_told_of_is_missing_after_ten_minutes_and_brought_in_all_the_same()
    {
        await using var fake = Fake(("Departments:Sales:Recording", "Split"), ("Departments:Sales:AnnouncementWaived", "true"));
        await CardTests.TalkAsync(fake, agentWithHints: true);
        var creation = fake.Calls.Creations.Should().ContainSingle().Subject;
        await fake.PostAsync(
            creation.EventUrl.PathAndQuery, """{"uuid":"agent-leg-1","conversation_uuid_from":"CON-agent-1","conversation_uuid_to":"CON-room"}""");
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("expected");

        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PostAsync(creation.EventUrl.PathAndQuery, CardTests.AgentStatus("completed"));
        await fake.PassAsync(TimeSpan.FromMinutes(11));
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("missing");

        var record = creation.Ncco.EnumerateArray().Single(action => action.GetProperty("action").GetString() == "record");
        await fake.PostAsync(new Uri(record.GetProperty("eventUrl")[0].GetString()!).PathAndQuery, Told);
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
    }

    [Fact]
    public async Task A_voice_message_that_nothing_is_told_of_is_expected_then_missing_and_brought_in_all_the_same()
    {
        await using var fake = Fake();
        var address = await LeaveMessageAsync(fake);
        (await fake.ItemsAsync("/api/v1/recordings")).Should().BeEmpty("the caller may speak on");

        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.SettleAsync();
        var expected = await OnlyAsync(fake);
        (expected.GetProperty("state").GetString(), expected.GetProperty("kind").GetString()).Should().Be(("expected", "message"));

        await fake.PassAsync(TimeSpan.FromMinutes(11));
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("missing");
        (await fake.ApiAsync("/health/ready")).GetProperty("checks").GetProperty("recordings").GetString().Should().Be("ok: 1 missing");

        await fake.PostAsync(address, Told);
        await fake.SettleAsync();
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
    }

    [Fact]
    public async Task A_download_that_a_restart_broke_off_is_begun_anew()
    {
        await using (var fake = Fake())
        {
            fake.Calls.AnswerToFile = () => new(HttpStatusCode.ServiceUnavailable);
            await fake.PostAsync(await LeaveMessageAsync(fake), Told);
            await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        }

        await using (var fake = Fake())
        {
            await fake.PassAsync(TimeSpan.FromMinutes(5));
            (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
        }
    }

    [Fact]
    public async Task Sound_that_has_become_too_old_goes_with_its_key()
    {
        await using var fake = Fake(("Retention:SoundDays", "30"));
        await fake.PostAsync(await LeaveMessageAsync(fake), Told);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromDays(29));
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
        var folder = Path.Combine(_folder.Path, "recordings");
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Should().HaveCount(2, "there are sound and shape");

        await fake.PassAsync(TimeSpan.FromDays(2));
        // It looks again every six hours, unless it still looks.
        await Soon.IsAsync(async () =>
        {
            await fake.PassAsync(TimeSpan.FromHours(6));
            return !Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();
        });
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("deleted");
    }

    private FakeWebhooks Fake(params (string, string?)[] settings)
    {
        var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path), ("Ivr:Menus:Main:Options:3:Message", "Sales"), .. settings]);
        fake.Calls.AnswerToFile = Sound;
        return fake;
    }

    /// <returns>Where the platform tells of the recording.</returns>
    private static async Task<string> LeaveMessageAsync(FakeWebhooks fake)
    {
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"3","timed_out":false}}""");
        var call = fake.Find(new("caller-leg"));
        return CallUrls.Recording(call, call.Messages[0]).PathAndQuery;
    }

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject;

    private static IEnumerable<ApiRequest> Downloads(FakeWebhooks fake) => fake.Calls.Requests.Where(request => request.Path == "/v1/files/1");

    private static HttpResponseMessage Sound() => Answer(SilentWav.Of(seconds: 2));

    private static HttpResponseMessage Answer(byte[] content) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(content) { Headers = { ContentType = new("audio/wav") } } };
}
