using System.Net;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>Requests to a real server on this machine.</summary>
public sealed class OpenAiClientTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private StandIn _server = null!;

    public async ValueTask InitializeAsync() => _server = await StandIn.StartAsync();

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task The_sound_is_the_last_part_of_the_form()
    {
        var sound = Sounds.Of("en") with { Vocabulary = ["Quorvane", " ", "Aquilo"] };

        var heard = await Client(key: "secret-key").HearAsync(sound, "whisper-1", progressId: null, TestContext.Current.CancellationToken);

        _server.Parts.Select(part => part.Name).Should().Equal(
            "model", "language", "prompt", "response_format", "timestamp_granularities[]", "timestamp_granularities[]", "file");
        _server.Parts[^1].Body.Should().Equal(Sounds.Wav);
        _server.Parts[^1].FileName.Should().Be("sound.wav");
        (_server.Field("model"), _server.Field("language"), _server.Field("response_format")).Should().Be(("whisper-1", "en", "verbose_json"));
        _server.Field("prompt").Should().Be("Customers speak about Quorvane, Aquilo.");
        _server.Authorization.Should().Be("Bearer secret-key");
        _server.Path.Should().Be("/v1/audio/transcriptions");
        heard.Segments.Single().Text.Should().Be("hello");
        heard.Model.Should().Be("whisper-1", "the server did not tell another");
    }

    [Fact]
    public async Task Servers_that_are_not_known_get_no_field_of_their_own()
    {
        await Client().HearAsync(Sounds.Of(), model: null, progressId: null, TestContext.Current.CancellationToken);

        _server.Parts.Select(part => part.Name).Should().Equal("response_format", "timestamp_granularities[]", "timestamp_granularities[]", "file");
        _server.Authorization.Should().BeNull();
    }

    [Theory]
    [InlineData(null, "auto", null)]
    [InlineData("en", "en", "true")]
    public async Task Whisper_cpp_is_told_to_detect_and_spared_what_nobody_wants(string? language, string sent, string? spared)
    {
        _server.Server = "whisper.cpp";
        var client = Client();

        await client.HearAsync(Sounds.Of(language), null, null, TestContext.Current.CancellationToken);
        await client.HearAsync(Sounds.Of(language), null, null, TestContext.Current.CancellationToken);

        (_server.Field("language"), _server.Field("no_language_probabilities")).Should().Be((sent, spared));
        _server.Probes.Should().Be(1, "it is asked once who it is");
    }

    [Theory]
    [InlineData("nb", "no")]
    [InlineData("nn", "nn")]
    [InlineData("fil", "tl")]
    [InlineData("jv", "jw")]
    [InlineData("iw", "he")]
    public async Task A_language_is_told_by_the_code_that_Whisper_has_for_it_and_kept_as_it_was_said(string language, string sent)
    {
        var heard = await Client().HearAsync(Sounds.Of(language), model: null, progressId: null, TestContext.Current.CancellationToken);

        _server.Field("language").Should().Be(sent);
        heard.Language.Should().Be(new HeardLanguage(language, null));
    }

    [Fact]
    public async Task Our_transcriber_is_told_that_the_sound_comes_last_and_how_it_can_be_followed()
    {
        await Client(isOurs: true).HearAsync(Sounds.Of(), null, "abc", TestContext.Current.CancellationToken);

        _server.Path.Should().Be("/v1/audio/transcriptions?file=last");
        _server.ProgressId.Should().Be("abc");
        _server.Probes.Should().Be(0);
    }

    [Theory]
    [InlineData(429, """{"error":{"message":"slow down","type":"x","param":null,"code":"limit"}}""", nameof(TranscriptionFault.Unavailable), "slow down")]
    [InlineData(503, "", nameof(TranscriptionFault.Unavailable), "cannot hear anything now (503).")]
    [InlineData(500, "<html>no</html>", nameof(TranscriptionFault.Unavailable), "cannot hear anything now (500).")]
    [InlineData(408, "", nameof(TranscriptionFault.Unavailable), "(408)")]
    [InlineData(400, """{"error":"failed to read audio data"}""", nameof(TranscriptionFault.Refused), "failed to read audio data")]
    [InlineData(400, """{"error":{"message":"no sound","code":"invalid_sound","param":"file"}}""", nameof(TranscriptionFault.Failed), "no sound")]
    [InlineData(401, """{"error":{"message":"Wrong key: secret-key"}}""", nameof(TranscriptionFault.Refused), "does not take the API key (401): Wrong key: …")]
    [InlineData(404, """{"detail":"Not Found"}""", nameof(TranscriptionFault.Refused), "has no such address or model (404): Not Found")]
    [InlineData(413, "Invalid\n request", nameof(TranscriptionFault.Refused), "Invalid request")]
    [InlineData(422, """{"detail":[{"loc":["body"]}]}""", nameof(TranscriptionFault.Refused), """refuses the sound (422): {"detail":[{"loc":["body"]}]}""")]
    [InlineData(307, "", nameof(TranscriptionFault.Refused), "leads to another address")]
    public async Task A_refusal_says_whether_to_try_again(int status, string body, string fault, string words)
    {
        _server.Says(body, (HttpStatusCode)status);

        var told = await FaultOfAsync(Client(key: "secret-key"));

        told.Fault.ToString().Should().Be(fault);
        told.Message.Should().StartWith("the server ").And.Contain(words).And.NotContain("secret-key");
    }

    [Theory]
    [InlineData("model_not_found", "the server does not have the model that it is asked for (404).")]
    [InlineData("language_not_served", "the server has no model that hears the language (404).")]
    [InlineData("no_model", "the server has no model (404).")]
    public async Task What_it_lacks_is_the_same_each_time_whatever_it_says_besides(string code, string cause)
    {
        _server.Says($$$"""{"error":{"message":"No such model, request 4711","code":"{{{code}}}"}}""", HttpStatusCode.NotFound);

        var told = await FaultOfAsync(Client());

        told.Fault.Should().Be(TranscriptionFault.Missing);
        told.Cause.Should().Be(cause);
        told.Message.Should().Contain("request 4711");
    }

    [Fact]
    public async Task A_refusal_may_say_when_to_come_again()
    {
        _server.Answer = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "17");
            return Task.CompletedTask;
        };

        (await FaultOfAsync(Client())).RetryAfter.Should().Be(TimeSpan.FromSeconds(17));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        await _server.DisposeAsync();

        (await FaultOfAsync(Client())).Fault.Should().Be(TranscriptionFault.Unavailable);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        _server.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        (await FaultOfAsync(Client())).Fault.Should().Be(TranscriptionFault.Unavailable);
    }

    [Fact]
    public async Task What_is_no_transcript_is_a_fault_of_this_sound()
    {
        _server.Says("<html>Welcome</html>");

        (await FaultOfAsync(Client())).Fault.Should().Be(TranscriptionFault.Failed);
    }

    [Fact]
    public async Task A_server_has_time_by_the_length_of_the_sound()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Answer = context =>
        {
            read.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        };
        var hearing = FaultOfAsync(Client(), Sounds.Of(seconds: 60));
        await read.Task.WaitAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(149));
        hearing.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));

        var fault = await hearing;
        (fault.Fault, fault.Message).Should().Be((TranscriptionFault.Failed, "the server did not answer within 150 s."));
    }

    [Fact]
    public async Task Work_that_nobody_wants_any_more_ends_at_the_server_too()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Answer = async context =>
        {
            context.RequestAborted.Register(ended.SetResult);
            read.TrySetResult();
            await ended.Task;
        };
        using var leaving = new CancellationTokenSource();
        var hearing = Client().HearAsync(Sounds.Of(), null, null, leaving.Token);
        await read.Task.WaitAsync(TestContext.Current.CancellationToken);

        await leaving.CancelAsync();

        await hearing.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_the_sound_throws_is_told_as_it_is()
    {
        var damaged = new InvalidDataException("the file was changed");
        var sound = new SoundToHear((_, _) => Task.FromException(damaged), TimeSpan.FromSeconds(1));

        var hear = () => Client().HearAsync(sound, null, null, TestContext.Current.CancellationToken);

        (await hear.Should().ThrowAsync<InvalidDataException>()).Which.Should().BeSameAs(damaged);
    }

    [Fact]
    public async Task An_input_error_of_the_sound_is_no_fault_of_the_servers()
    {
        var sound = new SoundToHear((_, _) => Task.FromException(new IOException("the disk is gone")), TimeSpan.FromSeconds(1));

        var hear = () => Client().HearAsync(sound, null, null, TestContext.Current.CancellationToken);

        await hear.Should().ThrowAsync<IOException>().WithMessage("the disk is gone");
    }

    [Fact]
    public async Task A_refusal_comes_before_the_sound_is_sent()
    {
        _server.ReadsSound = false;
        _server.Says("""{"error":{"message":"no"}}""", HttpStatusCode.Unauthorized);
        var wasAsked = false;
        var sound = new SoundToHear(
            (_, _) =>
            {
                wasAsked = true;
                return Task.CompletedTask;
            },
            TimeSpan.FromSeconds(1));

        (await FaultOfAsync(Client(), sound)).Fault.Should().Be(TranscriptionFault.Refused);

        wasAsked.Should().BeFalse();
    }

    private OpenAiClient Client(string? key = null, bool isOurs = false) =>
        new(_http, new OpenAiServer(_server.Base, "the server", key) { IsOurs = isOurs }, _clock);

    private static async Task<TranscriptionException> FaultOfAsync(OpenAiClient client, SoundToHear? sound = null)
    {
        var hear = () => client.HearAsync(sound ?? Sounds.Of(), null, null, TestContext.Current.CancellationToken);
        return (await hear.Should().ThrowAsync<TranscriptionException>()).Which;
    }
}
