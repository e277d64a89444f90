using System.Net;
using System.Text.Json;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Api;

/// <summary>What an operator sees and does of the work for calls, on both stores.</summary>
public sealed class WorkTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Memory")]
    [InlineData("Sqlite")]
    public async Task A_request_that_the_platform_refused_for_good_is_dead_until_it_is_tried_again(string provider)
    {
        await using var fake = Server(provider);
        fake.Calls.CreationsEndWith = HttpStatusCode.Forbidden;
        await CardTests.CallAsync(fake);

        var dead = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        dead.GetProperty("kind").GetString().Should().Be("createAgentLeg");
        dead.GetProperty("state").GetString().Should().Be("dead");
        dead.GetProperty("callId").GetString().Should().Be("caller-leg");
        dead.GetProperty("lastError").GetString().Should().StartWith("403");
        var number = dead.GetProperty("number").GetInt64();

        (await RetryAsync(fake, number)).Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();
        fake.Calls.Creations.Should().ContainSingle("the caller is elsewhere by now: nobody wants an agent");
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
        (await RetryAsync(fake, number)).Should().Be(HttpStatusCode.NotFound);
        fake.Logs.Clear();
    }

    [Theory]
    [InlineData("Memory")]
    [InlineData("Sqlite")]
    public async Task Open_work_is_listed_newest_first_by_pages(string provider)
    {
        await using var fake = Server(provider);
        await CardTests.TalkAsync(fake, agentWithHints: true);

        var all = await fake.ItemsAsync("/api/v1/work");
        all.Should().HaveCountGreaterThan(2).And.OnlyContain(item => Text(item, "kind") == "timer" && Text(item, "state") == "waiting");
        Numbers(all).Should().BeInDescendingOrder();

        var first = await fake.ApiAsync("/api/v1/work?state=open&limit=2");
        first.GetProperty("total").GetInt32().Should().Be(all.Count);
        var rest = await fake.ApiAsync($"/api/v1/work?state=open&limit=500&cursor={Text(first, "next")}");
        rest.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
        Numbers([.. first.GetProperty("items").EnumerateArray(), .. rest.GetProperty("items").EnumerateArray()]).Should().Equal(Numbers(all));
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("state=lost", "state")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=-1", "cursor")]
    public async Task A_wrong_parameter_is_named(string query, string parameter)
    {
        await using var fake = new FakeWebhooks();

        var reply = await fake.AskAsync($"/api/v1/work?{query}");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").EnumerateObject().Should().ContainSingle().Which.Name.Should().Be(parameter);
    }

    [Theory]
    [InlineData("an-agent-key-0123456789ab", HttpStatusCode.Forbidden)]
    [InlineData(FakeWebhooks.ApiKey, HttpStatusCode.NotFound)]
    public async Task Only_an_admin_may_try_work_again(string key, HttpStatusCode expected)
    {
        await using var fake = new FakeWebhooks(
            settings: [("ApiKeys:1:Name", "agent"), ("ApiKeys:1:Key", "an-agent-key-0123456789ab"), ("ApiKeys:1:Role", "Agent")]);

        (await RetryAsync(fake, 1, key)).Should().Be(expected);
    }

    private FakeWebhooks Server(string provider) => new(settings: [("Storage:Provider", provider), ("Storage:Path", _folder.Path)]);

    private static async Task<HttpStatusCode> RetryAsync(FakeWebhooks fake, long number, string key = FakeWebhooks.ApiKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/work/{number}/retry");
        request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        using var response = await fake.Platform.SendAsync(request);
        return response.StatusCode;
    }

    private static IEnumerable<long> Numbers(IEnumerable<JsonElement> items) => items.Select(item => item.GetProperty("number").GetInt64());

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
