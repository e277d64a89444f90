using System.Net;
using System.Text.Json;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class TranscriptionEndpointTests
{
    private readonly FakeEngine _english = FakeCatalog.English();

    [Fact]
    public async Task Plain_JSON_has_the_text()
    {
        await using var server = await TestServer.StartAsync(_english);

        var (status, body) = await server.PostAsync(Forms.Of(Forms.Speech));

        status.Should().Be(HttpStatusCode.OK);
        body.EnumerateObject().Should().ContainSingle().Which.Value.GetString().Should().Be("hello");
    }

    [Fact]
    public async Task Verbose_JSON_has_the_shape_that_programs_know_and_a_confidence()
    {
        await using var server = await TestServer.StartAsync(_english, new FakeDetector("en"));

        var (_, body) = await server.PostAsync(
            Forms.Of(Forms.Speech, ("response_format", "verbose_json"), ("timestamp_granularities[]", "word"), ("timestamp_granularities[]", "segment")));

        Names(body).Should().Equal("task", "language", "duration", "text", "segments", "words", "language_code", "language_probability", "model");
        body.GetProperty("task").GetString().Should().Be("transcribe");
        body.GetProperty("language").GetString().Should().Be("english");
        body.GetProperty("language_probability").GetDouble().Should().Be(.97);
        body.GetProperty("duration").GetDouble().Should().Be(4);
        var segment = body.GetProperty("segments")[0];
        Names(segment).Should().Equal(
            "id", "seek", "start", "end", "text", "tokens", "temperature", "avg_logprob", "compression_ratio", "no_speech_prob", "confidence");
        segment.GetProperty("confidence").GetDouble().Should().Be(.9);
        segment.GetProperty("start").GetDouble().Should().BeApproximately(.68, .04);
        var word = body.GetProperty("words")[0];
        word.GetProperty("start").GetDouble().Should().BeApproximately(segment.GetProperty("start").GetDouble() + .1, .0011);
    }

    [Fact]
    public async Task Words_are_left_out_when_nobody_asked_for_them()
    {
        await using var server = await TestServer.StartAsync(_english);

        var (_, body) = await server.PostAsync(Forms.Of(Forms.Speech, ("response_format", "verbose_json")));

        body.TryGetProperty("words", out _).Should().BeFalse();
        _english.Asked.Should().OnlyContain(asked => !asked.Words);
    }

    [Theory]
    [InlineData("text", "text/plain", "hello\n")]
    [InlineData("vtt", "text/vtt", "WEBVTT*hello*")]
    public async Task Text_and_captions_are_no_JSON(string format, string type, string expected)
    {
        await using var server = await TestServer.StartAsync(_english);

        using var response = await server.SendAsync(Forms.Of(Forms.Speech, ("response_format", format)));

        response.Content.Headers.ContentType!.MediaType.Should().Be(type);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Match(expected);
    }

    [Fact]
    public async Task Fields_may_stand_before_and_behind_the_sound()
    {
        await using var server = await TestServer.StartAsync(_english);

        var (_, body) = await server.PostAsync(Forms.FileFirst(Forms.Speech, ("response_format", "verbose_json"), ("prompt", "Aquilo")));

        body.GetProperty("segments").GetArrayLength().Should().Be(1);
        _english.Asked.Should().OnlyContain(asked => asked.Prompt == "Aquilo");
    }

    [Fact]
    public async Task A_sound_that_is_said_to_be_last_is_heard_as_it_comes()
    {
        await using var server = await TestServer.StartAsync(_english);
        var pipe = new System.IO.Pipelines.Pipe();
        var form = new MultipartFormDataContent
        {
            { new StringContent("text"), "response_format" },
            { new StreamContent(pipe.Reader.AsStream()), "file", "a.wav" },
        };
        var sound = WavBytes.Of((4, .3f), (4, 0), (2, .3f));
        var half = sound.Length * 3 / 4;

        var answer = server.SendAsync(form, "?file=last");
        await pipe.Writer.WriteAsync(sound.AsMemory(0, half), TestContext.Current.CancellationToken);
        await _english.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync(sound.AsMemory(half), TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();

        using var response = await answer;
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("hello hello\n");
    }

    [Fact]
    public async Task Nothing_may_follow_a_sound_that_is_said_to_be_last()
    {
        await using var server = await TestServer.StartAsync(_english);

        var (status, body) = await server.PostAsync(Forms.FileFirst(Forms.Speech, ("response_format", "text")), "?file=last");

        status.Should().Be(HttpStatusCode.BadRequest);
        Error(body).GetProperty("message").GetString().Should().Contain("no field may follow");
    }

    [Fact]
    public async Task Silence_has_an_empty_text()
    {
        await using var server = await TestServer.StartAsync(_english);

        var (_, body) = await server.PostAsync(Forms.Of(WavBytes.Of((3, 0)), ("response_format", "verbose_json")));

        body.GetProperty("text").GetString().Should().BeEmpty();
        body.GetProperty("segments").GetArrayLength().Should().Be(0);
    }

    private static IEnumerable<string> Names(JsonElement body) => body.EnumerateObject().Select(field => field.Name);

    private static JsonElement Error(JsonElement body) => body.GetProperty("error");
}
