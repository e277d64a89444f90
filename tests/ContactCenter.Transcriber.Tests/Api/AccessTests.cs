using System.Net;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class AccessTests
{
    private const string Key = "a-key-of-some-length";

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer another-key-of-some")]
    [InlineData("Basic a-key-of-some-length")]
    [InlineData("a-key-of-some-length")]
    public async Task Without_the_key_nothing_is_served(string? authorization)
    {
        await using var server = await TestServer.StartAsync(new FakeCatalog(FakeCatalog.English()), Key);
        if (authorization is not null)
            server.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        foreach (var path in (string[])["/v1/models", "/v1/progress/a"])
            (await server.GetAsync(path)).Status.Should().Be(HttpStatusCode.Unauthorized);
        foreach (var path in (string[])[TestServer.Transcriptions, TestServer.Timestamps])
            (await server.PostAsync(Forms.Of(Forms.Speech), path: path)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await server.PostAsync(new StringContent("""{"input":"a"}"""), path: TestServer.Embeddings)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await server.PostAsync(new StringContent("{}"), path: TestServer.Classifiers)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await server.GetAsync("/health")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_the_key_all_is_served()
    {
        await using var server = await TestServer.StartAsync(new FakeCatalog(FakeCatalog.English()), Key);
        server.Client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Key);

        foreach (var path in (string[])[TestServer.Transcriptions, TestServer.Timestamps])
            (await server.PostAsync(Forms.Of(Forms.Speech), path: path)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_web_page_is_not_served_where_no_key_is_needed()
    {
        await using var server = await TestServer.StartAsync(FakeCatalog.English());
        server.Client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        (await server.PostAsync(Forms.Of(Forms.Speech))).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Models_are_listed_in_the_order_of_preference()
    {
        await using var server = await TestServer.StartAsync(FakeCatalog.English(), new FakeDetector("de"));

        var (_, body) = await server.GetAsync("/v1/models");

        body.GetProperty("object").GetString().Should().Be("list");
        body.GetProperty("data").EnumerateArray().Select(model => model.GetProperty("id").GetString()).Should().Equal("moonshine-fake", "whisper-fake");
        (await server.GetAsync("/health")).Body.GetProperty("status").GetString().Should().Be("ok");
    }
}
