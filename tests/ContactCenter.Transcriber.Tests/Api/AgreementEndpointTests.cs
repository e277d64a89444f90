using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class AgreementEndpointTests
{
    private readonly FakeEmbedder _embedder = new();

    [Fact]
    public async Task Labels_are_counted_whose_topic_the_other_examples_find()
    {
        await using var server = await TestServer.StartAsync(new FakeEmbedder { IsThere = false });

        using var response = await server.SendAsync(Json(Body().ToJsonString()), path: TestServer.Agreement);

        response.StatusCode.Should().Be(HttpStatusCode.OK, "it needs no model");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("""{"object":"agreement","agreed":2,"labels":3}""");
    }

    [Theory]
    [InlineData("least", "0.999", 1)]
    [InlineData("centred", "true", 1)]
    [InlineData("typed", "4", 0)]
    public async Task Gate_languages_and_what_was_typed_count(string name, string value, int agreed)
    {
        var body = Body();
        body[name] = JsonNode.Parse(value);
        await using var server = await TestServer.StartAsync(_embedder);

        (await server.PostAsync(Json(body.ToJsonString()), path: TestServer.Agreement)).Body.GetProperty("agreed").GetInt32().Should().Be(agreed);
    }

    [Theory]
    [InlineData("vectors", "[]")]
    [InlineData("vectors", "[null,null,null,null]")]
    [InlineData("topics", null)]
    [InlineData("topics", """["a"]""")]
    [InlineData("languages", null)]
    [InlineData("languages", """["en"]""")]
    [InlineData("typed", null)]
    [InlineData("typed", "-1")]
    [InlineData("typed", "5")]
    [InlineData("least", null)]
    [InlineData("least", "1.1")]
    [InlineData("centred", null)]
    public async Task What_is_wrong_is_named(string field, string? value)
    {
        var body = Body();
        body[field] = value is null ? null : JsonNode.Parse(value);
        await using var server = await TestServer.StartAsync(_embedder);

        var (status, answer) = await server.PostAsync(Json(body.ToJsonString()), path: TestServer.Agreement);

        status.Should().Be(HttpStatusCode.BadRequest);
        answer.GetProperty("error").GetProperty("code").GetString().Should().Be("invalid_value");
        answer.GetProperty("error").GetProperty("param").GetString().Should().Be(field);
    }

    [Fact]
    public async Task It_waits_for_a_training_and_a_training_for_it()
    {
        _embedder.Gate.Reset();
        await using var server = await TestServer.StartAsync(_embedder);
        var embedded = server.PostAsync(Json("""{"input":"a"}"""), path: TestServer.Embeddings);
        await _embedder.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        var training = Json("""{"vectors":["AACAPw=="],"labels":[0],"classes":1,"l2":0.1}""");
        var (one, other) = (
            server.PostAsync(Json(Body().ToJsonString()), path: TestServer.Agreement), server.PostAsync(training, path: TestServer.Classifiers));

        _embedder.Gate.Set();
        (await one).Status.Should().Be(HttpStatusCode.OK);
        (await other).Status.Should().Be(HttpStatusCode.OK);
        (await embedded).Status.Should().Be(HttpStatusCode.OK);
    }

    /// <summary>One that was typed, and three labels: the last lies with the others, and a person has said another topic of it.</summary>
    private static JsonObject Body()
    {
        float[][] vectors = [[1, 0], [1, .1f], [.1f, 1], [1, .3f]];
        return new()
        {
            ["vectors"] = JsonSerializer.SerializeToNode(vectors.Select(vector => Convert.ToBase64String(MemoryMarshal.AsBytes(vector.AsSpan())))),
            ["topics"] = new JsonArray("a", "a", null, "b"),
            ["languages"] = new JsonArray("en", null, null, "en"),
            ["typed"] = 1,
            ["least"] = .5,
            ["centred"] = false,
        };
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
