using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class EmbeddingsEndpointTests
{
    private readonly FakeEmbedder _embedder = new();

    [Fact]
    public async Task Vectors_are_told_in_the_form_that_programs_know()
    {
        await using var server = await TestServer.StartAsync(_embedder);

        (await TextAsync(server, """{"input":["abc","a"],"model":"fake-model","user":"somebody"}""")).Should().Be(
            """{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.6,3]},{"object":"embedding","index":1,"embedding":[0.6,1]}]"""
            + ""","model":"fake-model-0123456789ab","usage":{"prompt_tokens":4,"total_tokens":4}}""");
        (await TextAsync(server, """{"input":"ab","encoding_format":"base64"}""")).Should().Be(
            """{"object":"list","data":[{"object":"embedding","index":0,"embedding":"mpkZPwAAAEA="}]"""
            + ""","model":"fake-model-0123456789ab","usage":{"prompt_tokens":2,"total_tokens":2}}""");
    }

    [Theory]
    [InlineData("""{"input":"a"}""", TextUse.Query)]
    [InlineData("""{"input":"a","input_type":"query"}""", TextUse.Query)]
    [InlineData("""{"input":"a","input_type":"passage","model":null}""", TextUse.Passage)]
    [InlineData("""{"input":"a","input_type":"passage","model":"auto"}""", TextUse.Passage)]
    [InlineData("""{"input":"a","model":"Fake-Model-0123456789AB","priority":"question"}""", TextUse.Query)]
    public async Task A_text_is_made_for_what_it_is_used_for(string body, object use)
    {
        await using var server = await TestServer.StartAsync(_embedder);

        (await server.PostAsync(Json(body), path: TestServer.Embeddings)).Status.Should().Be(HttpStatusCode.OK);

        _embedder.Uses.Should().Equal((TextUse)use);
    }

    [Theory]
    [InlineData("""{"model":"fake-model"}""", "input")]
    [InlineData("""{"input":""}""", "input")]
    [InlineData("""{"input":["a"," "]}""", "input")]
    [InlineData("""{"input":[]}""", "input")]
    [InlineData("""{"input":[1,2]}""", "input")]
    [InlineData("""{"input":{"text":"a"}}""", "input")]
    [InlineData("""{"input":"a","encoding_format":"int8"}""", "encoding_format")]
    [InlineData("""{"input":"a","input_type":"document"}""", "input_type")]
    [InlineData("""{"input":"a","priority":1}""", "priority")]
    [InlineData("""{"input":"a","dimensions":64}""", "dimensions")]
    public async Task What_is_wrong_is_named(string body, string field)
    {
        await using var server = await TestServer.StartAsync(_embedder);

        await RefusesAsync(server, Json(body), HttpStatusCode.BadRequest, "invalid_value", field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("input=a")]
    [InlineData("""["a"]""")]
    [InlineData("""{"input":"\ud83d"}""")]
    public async Task What_is_no_request_is_refused(string body)
    {
        await using var server = await TestServer.StartAsync(_embedder);

        await RefusesAsync(server, Json(body), HttpStatusCode.BadRequest, "invalid_request", null);
    }

    [Fact]
    public async Task As_many_and_as_long_texts_as_are_allowed_are_taken_and_no_more()
    {
        await using var server = await TestServer.StartAsync(_embedder);
        var most = new string('a', 8_192);

        (await server.PostAsync(Texts([.. Enumerable.Repeat(most, 256)]), path: TestServer.Embeddings)).Status.Should().Be(HttpStatusCode.OK);

        await RefusesAsync(server, Texts(most + "a"), HttpStatusCode.BadRequest, "invalid_value", "input");
        await RefusesAsync(server, Texts([.. Enumerable.Repeat("a", 257)]), HttpStatusCode.BadRequest, "invalid_value", "input");
        await RefusesAsync(server, Json(new string(' ', (16 << 20) + 1)), HttpStatusCode.RequestEntityTooLarge, "too_large", null);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_told()
    {
        await using var server = await TestServer.StartAsync(_embedder);
        await RefusesAsync(server, Json("""{"input":"a","model":"fake"}"""), HttpStatusCode.NotFound, "model_not_found", "model");

        await using var without = await TestServer.StartAsync(new FakeEmbedder { IsThere = false });
        await RefusesAsync(without, Json("""{"input":"a"}"""), HttpStatusCode.ServiceUnavailable, "no_model", null);
        (await without.GetAsync("/health")).Body.GetProperty("embeddings").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_model_that_fails_is_named()
    {
        _embedder.Fault = new EngineException("fake.onnx failed");
        await using var server = await TestServer.StartAsync(_embedder);

        (await RefusesAsync(server, Json("""{"input":"a"}"""), HttpStatusCode.InternalServerError, "failed", null)).Should().Be("fake.onnx failed");
    }

    [Fact]
    public async Task More_requests_than_are_let_in_are_told_to_come_later()
    {
        _embedder.Gate.Reset();
        await using var server = await TestServer.StartAsync(_embedder, options => options with { MaxRequests = 1 });
        var first = server.PostAsync(Json("""{"input":"a"}"""), path: TestServer.Embeddings);
        await _embedder.Began.Task.WaitAsync(TestContext.Current.CancellationToken);

        await RefusesAsync(server, Json("""{"input":"a"}"""), HttpStatusCode.TooManyRequests, "too_many_requests", null);

        _embedder.Gate.Set();
        (await first).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_model_is_listed_where_there_is_none_for_speech()
    {
        await using var server = await TestServer.StartAsync(_embedder);

        var model = (await server.GetAsync("/v1/models")).Body.GetProperty("data").EnumerateArray().Single();

        model.GetProperty("id").GetString().Should().Be("fake-model-0123456789ab");
        model.GetProperty("kind").GetString().Should().Be("embedding");
        (await server.GetAsync("/health")).Body.GetProperty("embeddings").GetBoolean().Should().BeTrue();
    }

    private static StringContent Texts(params string[] texts) => Json($$"""{"input":{{JsonSerializer.Serialize(texts)}}}""");

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<string> TextAsync(TestServer server, string body)
    {
        using var response = await server.SendAsync(Json(body), path: TestServer.Embeddings);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> RefusesAsync(TestServer server, HttpContent request, HttpStatusCode status, string code, string? field)
    {
        var (answered, body) = await server.PostAsync(request, path: TestServer.Embeddings);
        answered.Should().Be(status);
        var error = body.GetProperty("error");
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("param").GetString().Should().Be(field);
        return error.GetProperty("message").GetString()!;
    }
}
