using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Transcriber.Tests.Support;
using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Tests.Api;

/// <summary>Where somebody speaks, as the server speaches tells it. No engine hears any of it.</summary>
public sealed class TimestampsEndpointTests
{
    [Fact]
    public async Task Stretches_are_told_in_whole_milliseconds()
    {
        await using var server = await TestServer.StartAsync();

        var (status, body) = await AskAsync(server, Forms.Of(WavBytes.Of((1.024, 0), (2.048, .3f), (3.072, 0), (1.024, .3f), (2, 0))));

        status.Should().Be(HttpStatusCode.OK);
        body.GetRawText().Should().Be("""[{"start":704,"end":3392},{"start":5824,"end":7488}]""");
    }

    [Fact]
    public async Task A_long_speech_that_is_heard_in_pieces_is_one_stretch()
    {
        await using var server = await TestServer.StartAsync();

        var (_, body) = await AskAsync(server, Forms.Of(WavBytes.Of((2.048, 0), (40.96, .3f), (2.048, 0))));

        body.GetRawText().Should().Be("""[{"start":1728,"end":43328}]""");
    }

    [Fact]
    public async Task Speech_to_the_end_ends_with_the_sound()
    {
        await using var server = await TestServer.StartAsync();

        var (_, body) = await AskAsync(server, Forms.Of(WavBytes.Of(WavBytes.Samples((1.0001, .3f)))));

        body.GetRawText().Should().Be("""[{"start":0,"end":1001}]""");
    }

    [Fact]
    public async Task Nobody_speaks_in_silence()
    {
        await using var server = await TestServer.StartAsync();

        (await AskAsync(server, Forms.Of(WavBytes.Of((3, 0))))).Body.GetRawText().Should().Be("[]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?file=last")]
    public async Task Fields_that_mean_nothing_here_are_passed_over(string query)
    {
        await using var server = await TestServer.StartAsync();

        var (_, body) = await server.PostAsync(
            Forms.Of(Forms.Speech, ("model", "silero_vad_v5"), ("threshold", "high")), query, path: TestServer.Timestamps);

        body.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_told_in_the_form_that_programs_know()
    {
        await using var server = await TestServer.StartAsync();

        await RefusesAsync(server, new StringContent("{}", Encoding.UTF8, "application/json"), HttpStatusCode.BadRequest, "invalid_request");
        await RefusesAsync(server, Forms.Of("no sound"u8.ToArray()), HttpStatusCode.BadRequest, "invalid_sound");
        var last = await server.PostAsync(Forms.FileFirst(Forms.Speech, ("model", "x")), "?file=last", path: TestServer.Timestamps);
        last.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_the_model_that_finds_speech_it_says_so()
    {
        await using var deaf = await TestServer.StartAsync(new FakeCatalog(FakeCatalog.English()) { Speech = null });
        await RefusesAsync(deaf, Forms.Of(Forms.Speech), HttpStatusCode.ServiceUnavailable, "no_model");
        (await deaf.GetAsync("/health")).Body.GetProperty("speech").GetBoolean().Should().BeFalse();

        await using var server = await TestServer.StartAsync();
        (await server.GetAsync("/health")).Body.GetRawText().Should().Be("""{"status":"no_model","models":[],"speech":true,"embeddings":false}""");
    }

    [Fact]
    public async Task It_takes_a_place_and_turns_as_transcriptions_do()
    {
        var speech = new WaitingSpeech();
        var catalog = new FakeCatalog(FakeCatalog.English()) { Speech = speech };
        await using var server = await TestServer.StartAsync(catalog, with: options => options with { MaxRequests = 1 });
        var first = AskAsync(server, Forms.Of(Forms.Speech));
        await speech.Began.Task.WaitAsync(TestContext.Current.CancellationToken);

        await RefusesAsync(server, Forms.Of(Forms.Speech), HttpStatusCode.TooManyRequests, "too_many_requests");
        (await server.PostAsync(Forms.Of(Forms.Speech))).Status.Should().Be(HttpStatusCode.TooManyRequests);

        speech.GoOn.Set();
        (await first).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_programs_end_ends_the_work()
    {
        var speech = new WaitingSpeech();
        await using var server = await TestServer.StartAsync(new FakeCatalog { Speech = speech });
        var answer = AskAsync(server, Forms.Of(WavBytes.Of((600, 0))));
        await speech.Began.Task.WaitAsync(TestContext.Current.CancellationToken);

        var ending = server.StopAsync();
        speech.GoOn.Set();
        await ending;

        (await answer).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    private static Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(TestServer server, HttpContent form) =>
        server.PostAsync(form, path: TestServer.Timestamps);

    private static async Task RefusesAsync(TestServer server, HttpContent form, HttpStatusCode status, string code)
    {
        var (answered, body) = await AskAsync(server, form);
        answered.Should().Be(status);
        body.GetProperty("error").GetProperty("code").GetString().Should().Be(code);
    }

    /// <summary>Hears nothing before it is told to.</summary>
    private sealed class WaitingSpeech : ISpeechModel
    {
        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ManualResetEventSlim GoOn { get; } = new();

        public ISpeechStream Open() => new Stream(this);

        private sealed class Stream(WaitingSpeech speech) : ISpeechStream
        {
            public float Hear(ReadOnlySpan<float> window)
            {
                speech.Began.TrySetResult();
                speech.GoOn.Wait(TestContext.Current.CancellationToken);
                return 0;
            }

            public void Dispose()
            {
            }
        }
    }
}
