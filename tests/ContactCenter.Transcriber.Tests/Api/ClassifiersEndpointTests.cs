using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class ClassifiersEndpointTests
{
    private static readonly float[][] Vectors = [[1, 0], [.9f, .1f], [0, 1], [.1f, .9f]];
    private static readonly int[] Labels = [0, 0, 1, 1];

    private readonly FakeEmbedder _embedder = new();

    [Fact]
    public async Task A_classifier_is_trained_of_vectors_and_their_classes()
    {
        await using var server = await TestServer.StartAsync(_embedder);

        using var response = await server.SendAsync(Request(), path: TestServer.Classifiers);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var weights = Packed(new VectorLesson(Vectors, Labels, Classes: 3, Simplicity: .1).Learn().Weights.AsSpan());
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(
            $$"""{"object":"classifier","classes":3,"dimension":2,"weights":"{{weights}}"}""");
    }

    [Fact]
    public async Task It_needs_no_model()
    {
        await using var server = await TestServer.StartAsync(new FakeEmbedder { IsThere = false });

        (await server.PostAsync(Request(), path: TestServer.Classifiers)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"labels":[0],"classes":1,"l2":0.1}""", "vectors")]
    [InlineData("""{"vectors":[],"labels":[],"classes":1,"l2":0.1}""", "vectors")]
    [InlineData("""{"vectors":[null],"labels":[0],"classes":1,"l2":0.1}""", "vectors")]
    [InlineData("""{"vectors":[""],"labels":[0],"classes":1,"l2":0.1}""", "vectors")]
    [InlineData("""{"vectors":["AACAPwA="],"labels":[0],"classes":1,"l2":0.1}""", "vectors")]
    [InlineData("""{"vectors":["AADAfw=="],"labels":[0],"classes":1,"l2":0.1}""", "vectors")]
    [InlineData("""{"vectors":["AACAPw==","AACAPwAAAAA="],"labels":[0,0],"classes":1,"l2":0.1}""", "vectors")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[0],"l2":0.1}""", "classes")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[0],"classes":0,"l2":0.1}""", "classes")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[0],"classes":600000,"l2":0.1}""", "classes")]
    [InlineData("""{"vectors":["AACAPw=="],"classes":1,"l2":0.1}""", "labels")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[0,0],"classes":1,"l2":0.1}""", "labels")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[1],"classes":1,"l2":0.1}""", "labels")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[-1],"classes":1,"l2":0.1}""", "labels")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[0],"classes":1}""", "l2")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[0],"classes":1,"l2":0}""", "l2")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[0],"classes":1,"l2":1e999}""", "l2")]
    public async Task What_is_wrong_is_named(string body, string field)
    {
        await using var server = await TestServer.StartAsync(_embedder);

        await RefusesAsync(server, Json(body), HttpStatusCode.BadRequest, "invalid_value", field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"vectors":["?"],"labels":[0],"classes":1,"l2":0.1}""")]
    [InlineData("""{"vectors":[[1]],"labels":[0],"classes":1,"l2":0.1}""")]
    [InlineData("""{"vectors":["AACAPw=="],"labels":[0.5],"classes":1,"l2":0.1}""")]
    public async Task What_is_no_request_is_refused(string body)
    {
        await using var server = await TestServer.StartAsync(_embedder);

        await RefusesAsync(server, Json(body), HttpStatusCode.BadRequest, "invalid_request", null);
    }

    [Fact]
    public async Task One_is_trained_after_the_other()
    {
        _embedder.Gate.Reset();
        await using var server = await TestServer.StartAsync(_embedder);
        var embedded = server.PostAsync(Json("""{"input":"a"}"""), path: TestServer.Embeddings);
        await _embedder.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        var (one, other) = (server.PostAsync(Request(), path: TestServer.Classifiers), server.PostAsync(Request(), path: TestServer.Classifiers));

        _embedder.Gate.Set();
        (await one).Status.Should().Be(HttpStatusCode.OK);
        (await other).Body.ToString().Should().Be((await one).Body.ToString());
        (await embedded).Status.Should().Be(HttpStatusCode.OK);
        (await server.PostAsync(Request(), path: TestServer.Classifiers)).Status.Should().Be(HttpStatusCode.OK);
    }

    private static StringContent Request() => Json(JsonSerializer.Serialize(new
    {
        vectors = Vectors.Select(vector => Packed(vector)),
        labels = Labels,
        classes = 3,
        l2 = .1,
    }));

    private static string Packed(ReadOnlySpan<float> numbers) => Convert.ToBase64String(MemoryMarshal.AsBytes(numbers));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task RefusesAsync(TestServer server, HttpContent request, HttpStatusCode status, string code, string? field)
    {
        var (answered, body) = await server.PostAsync(request, path: TestServer.Classifiers);
        answered.Should().Be(status);
        var error = body.GetProperty("error");
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("param").GetString().Should().Be(field);
    }
}
