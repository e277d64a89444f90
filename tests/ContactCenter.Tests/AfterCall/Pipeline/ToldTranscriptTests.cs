using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Pipeline;

/// <summary>What the platform tells of transcripts and what it keeps for us, where something is not as it should be.</summary>
public sealed class ToldTranscriptTests : IDisposable
{
    private const string File = "https://api.nexmo.com/v1/files/9";
    private const string Words = """{"channels":[{"transcript":[{"sentence":"Please call me back.","timestamp":100,"duration":900,"words":[]}]}]}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_voice_message_is_in_words_once_both_were_told()
    {
        await using var fake = Open(Words);
        await LeaveAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("ready");
        (await SaidAsync(fake)).Should().Be("Unknown: Please call me back.\n");
        Downloads(fake).Should().ContainSingle().Which.Authorization.Should().StartWith("Bearer ");
    }

    [Theory]
    [InlineData("https://files.example/v1/files/9")]
    [InlineData("https://api.nexmo.com.files.example/v1/files/9")]
    [InlineData("http://api.nexmo.com/v1/files/9")]
    public async Task Our_token_goes_to_the_platform_alone(string address)
    {
        await using var fake = Open(Words);
        await LeaveAsync(fake, address);
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        Downloads(fake).Should().BeEmpty();
        await IsGivenUpAsync(fake, "The platform's transcript cannot be had: *");
        var health = (await fake.AskAsync("/health/ready")).Body;
        health.Should().Contain("transcript cannot be had: ");
    }

    [Theory]
    [InlineData("<html>Sign in first</html>", "What the platform has written down is no transcript: *")]
    [InlineData("""{"results":[]}""", "What the platform has written down is no transcript: it has no 'channels', 1 to 32")]
    [InlineData("""{"channels":[{"transcript":[]},{"transcript":[]}]}""", "The platform's transcript has 2 channels, and its recording 1.")]
    public async Task What_is_no_transcript_of_the_recording_is_given_up_with_a_reason(string content, string reason)
    {
        await using var fake = Open(content);
        await LeaveAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        await IsGivenUpAsync(fake, reason);
        Downloads(fake).Should().ContainSingle("it would be the same once more");
    }

    [Fact]
    public async Task A_file_of_no_end_is_not_read_to_its_end()
    {
        await using var fake = Open(new string(' ', 17 << 20));
        await LeaveAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        await IsGivenUpAsync(fake, "The platform's transcript cannot be had: *");
    }

    [Fact]
    public async Task What_the_platform_does_not_have_yet_is_asked_for_again()
    {
        await using var fake = Open(content: null);
        await LeaveAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(2));
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("stored");

        Answer(fake, Words);
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        (await SaidAsync(fake)).Should().Be("Unknown: Please call me back.\n");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task What_the_platform_answers_in_an_unexpected_way_is_asked_for_again(HttpStatusCode status)
    {
        await using var fake = Open(content: null);
        fake.Calls.AnswerToFile = () => fake.Calls.Requests[^1].Path == "/v1/files/9"
            ? new(status) { Content = new StringContent("<html>Back soon</html>", Encoding.UTF8, "text/html") }
            : MessageCall.Sound();
        await LeaveAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(2));
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("stored");

        Answer(fake, Words);
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        (await SaidAsync(fake)).Should().Be("Unknown: Please call me back.\n");
    }

    [Fact]
    public async Task A_transcript_of_a_call_in_the_history_is_read_and_its_recording_ready_again()
    {
        await using var fake = Open(Words);
        await MessageCall.LeaveAsync(fake);
        var address = Address(fake);
        await ErasedStore.EndAsync(fake);
        await IsGivenUpAsync(fake, "The platform has told of no transcript in time.");

        await fake.PostAsync(address, Told(File));
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        var recording = await OnlyAsync(fake);
        (recording.GetProperty("reason").GetString(), recording.GetProperty("notTranscribed").GetString()).Should().Be((null, null));
        (await SaidAsync(fake)).Should().Be("Unknown: Please call me back.\n");
    }

    [Fact]
    public async Task Who_does_not_know_the_calls_key_tells_nothing()
    {
        await using var fake = Open(Words);
        await MessageCall.LeaveAsync(fake);
        var forged = Address(fake).Replace(fake.Find(new("caller-leg")).Addresses.Secret, "0123456789abcdef0123456789abcdef", StringComparison.Ordinal);

        (await fake.PostAsync(forged, Told(File))).Status.Should().Be(HttpStatusCode.OK);
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        Downloads(fake).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().ContainSingle().Which.GetProperty("route").GetString().Should().Be("Transcription");
    }

    [Fact]
    public async Task Where_it_is_waits_encrypted_for_its_recording_and_goes_with_its_call()
    {
        await using var fake = Open(Words);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"3","timed_out":false}}""");
        await fake.PostAsync(Address(fake), Told(File));
        await ErasedStore.EndAsync(fake);

        var work = (await fake.ItemsAsync("/api/v1/work")).Should().ContainSingle().Subject;
        (work.GetProperty("kind").GetString(), work.GetProperty("lastError").GetString()).Should().Be(("readTranscript", "its recording is not here yet"));
        Payload().Should().Contain("\"kind\":\"message\"").And.NotContain("files/9");

        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        ErasedStore.WrappedKeys(_folder).Should().BeEmpty();
    }

    private FakeWebhooks Open(string? content)
    {
        var fake = new FakeWebhooks(settings:
        [
            .. FakeWebhooks.Kept(_folder.Path), .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)),
            ("Ivr:Menus:Main:Options:3:Message", "Sales"), ("Transcription:Engine", "Platform"),
        ]);
        Answer(fake, content);
        return fake;
    }

    /// <param name="fake">The server.</param>
    /// <param name="content">What the platform keeps as the transcript; <c>null</c>: it has none.</param>
    private static void Answer(FakeWebhooks fake, string? content) => fake.Calls.AnswerToFile = () =>
    {
        if (fake.Calls.Requests[^1].Path != "/v1/files/9")
            return MessageCall.Sound();
        return content is null
            ? new(HttpStatusCode.NotFound)
            : new(HttpStatusCode.OK) { Content = new StringContent(content, Encoding.UTF8, "application/json") };
    };

    /// <summary>The caller leaves a message, and the platform tells of both.</summary>
    private static async Task LeaveAsync(FakeWebhooks fake, string transcript = File)
    {
        await MessageCall.LeaveAsync(fake);
        (await fake.PostAsync(Address(fake), Told(transcript))).Status.Should().Be(HttpStatusCode.OK);
    }

    private static string Address(FakeWebhooks fake)
    {
        var call = fake.Find(new("caller-leg"));
        return CallUrls.Transcript(call, call.Messages[0], "en-GB").PathAndQuery;
    }

    private static string Told(string address) =>
        $$"""{"conversation_uuid":"CON-first","type":"record","recording_uuid":"rec-1","status":"transcribed","transcription_url":"{{address}}"}""";

    private static IReadOnlyList<ApiRequest> Downloads(FakeWebhooks fake) =>
        [.. fake.Calls.Requests.Where(request => request.Path.EndsWith("/v1/files/9", StringComparison.Ordinal))];

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) => (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject;

    private static async Task<string> SaidAsync(FakeWebhooks fake) =>
        (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key, "text/plain")).Body;

    private static async Task IsGivenUpAsync(FakeWebhooks fake, string reason)
    {
        var recording = await OnlyAsync(fake);
        (recording.GetProperty("state").GetString(), recording.GetProperty("reason").GetString()).Should().Be(("ready", "notRedacted"));
        recording.GetProperty("notTranscribed").GetString().Should().Match(reason);
    }

    private string Payload()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("contactcenter.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(payload AS TEXT) FROM work WHERE kind = 'readTranscript'";
        return (string)command.ExecuteScalar()!;
    }
}
