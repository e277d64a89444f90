using System.Net;
using System.Text;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class ErrorTests
{
    private readonly FakeEngine _english = FakeCatalog.English();

    [Fact]
    public async Task What_is_wrong_with_a_request_is_told_in_the_form_that_programs_know()
    {
        await using var server = await TestServer.StartAsync(_english);

        await RefusesAsync(server, Forms.Of(Forms.Speech, ("model", "large")), HttpStatusCode.NotFound, "model_not_found", "model");
        await RefusesAsync(server, Forms.Of(Forms.Speech, ("language", "fr")), HttpStatusCode.BadRequest, "language_not_served", "language");
        await RefusesAsync(server, Forms.Of(Forms.Speech, ("response_format", "srt")), HttpStatusCode.BadRequest, "invalid_value", "response_format");
        await RefusesAsync(server, Forms.Of("no sound"u8.ToArray()), HttpStatusCode.BadRequest, "invalid_sound", "file");
        await RefusesAsync(server, Forms.Of([]), HttpStatusCode.BadRequest, "invalid_sound", "file");
        await RefusesAsync(server, Forms.Of(Forms.Speech, ("prompt", new string('a', 20_000))), HttpStatusCode.BadRequest, "invalid_request", null);
        var soundless = new MultipartFormDataContent { { new StringContent("en"), "language" } };
        await RefusesAsync(server, soundless, HttpStatusCode.BadRequest, "invalid_request", "file");
        await RefusesAsync(server, new StringContent("{}", Encoding.UTF8, "application/json"), HttpStatusCode.BadRequest, "invalid_request", null);
        await RefusesAsync(server, new ByteArrayContent([]), HttpStatusCode.BadRequest, "invalid_request", null);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused()
    {
        await using var server = await TestServer.StartAsync(_english);
        var body = new StringContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\nRIFF");
        body.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        await RefusesAsync(server, body, HttpStatusCode.BadRequest, "invalid_request", null);
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused()
    {
        await using var server = await TestServer.StartAsync(new FakeCatalog(_english), with: options => options with { MaxMegabytes = 1 });

        await RefusesAsync(server, Forms.Of(WavBytes.Of((40, 0))), HttpStatusCode.RequestEntityTooLarge, "too_large", null);
    }

    [Fact]
    public async Task More_requests_than_are_let_in_are_told_to_come_later()
    {
        _english.Gate = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(new FakeCatalog(_english), with: options => options with { MaxRequests = 1 });
        var first = server.PostAsync(Forms.Of(Forms.Speech));
        await _english.Began.Task.WaitAsync(TestContext.Current.CancellationToken);

        await RefusesAsync(server, Forms.Of(Forms.Speech), HttpStatusCode.TooManyRequests, "too_many_requests", null);

        _english.Gate.SetResult();
        (await first).Status.Should().Be(HttpStatusCode.OK);
        (await server.PostAsync(Forms.Of(Forms.Speech))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_model_that_fails_is_named_and_any_other_fault_is_not_told()
    {
        await using var server = await TestServer.StartAsync(_english);
        _english.Fault = new EngineException("Moonshine cannot be loaded.");
        (await RefusesAsync(server, Forms.Of(Forms.Speech), HttpStatusCode.InternalServerError, "failed", null)).Should().Contain("Moonshine");

        _english.Fault = new InvalidOperationException("a secret");
        (await RefusesAsync(server, Forms.Of(Forms.Speech), HttpStatusCode.InternalServerError, "failed", null)).Should().NotContain("secret");
    }

    [Fact]
    public async Task Without_a_model_it_says_so()
    {
        await using var server = await TestServer.StartAsync();
        await RefusesAsync(server, Forms.Of(Forms.Speech), HttpStatusCode.ServiceUnavailable, "no_model", null);

        await using var deaf = await TestServer.StartAsync(new FakeCatalog(_english) { Speech = null });
        await RefusesAsync(deaf, Forms.Of(Forms.Speech), HttpStatusCode.ServiceUnavailable, "no_model", null);
        (await deaf.GetAsync("/health")).Body.GetProperty("status").GetString().Should().Be("no_model");
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_an_error_like_any_other()
    {
        await using var server = await TestServer.StartAsync(_english);

        var (status, body) = await server.GetAsync("/v1/chat/completions");

        status.Should().Be(HttpStatusCode.NotFound);
        body.GetProperty("error").GetProperty("type").GetString().Should().Be("invalid_request_error");
    }

    private static async Task<string> RefusesAsync(TestServer server, HttpContent form, HttpStatusCode status, string code, string? field)
    {
        var (answered, body) = await server.PostAsync(form);
        answered.Should().Be(status);
        var error = body.GetProperty("error");
        error.EnumerateObject().Select(part => part.Name).Should().Equal("message", "type", "param", "code");
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("param").GetString().Should().Be(field);
        error.GetProperty("type").GetString().Should().Be((int)status >= 500 ? "server_error" : "invalid_request_error");
        return error.GetProperty("message").GetString()!;
    }
}
