using System.Net;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Api;

/// <summary>Every list has pages with <c>next</c> and <c>total</c>, and is a table where that is asked for.</summary>
public sealed class ListTests : IAsyncDisposable
{
    private readonly FakeWebhooks _fake = new();

    public static TheoryData<string> InMemory =>
    [
        "webhooks/unmatched", "users", "keys", "subscriptions", "audio-files", "sessions", "me/passkeys", "deliveries/targets", "topics", "departments",
        "calls/caller-leg/reviews",
    ];

    public static TheoryData<string> Others => ["work", "deliveries", "imports", "erasures", "reviews", "plan/versions"];

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Theory]
    [MemberData(nameof(InMemory))]
    [MemberData(nameof(Others))]
    public async Task It_has_pages_and_is_a_table(string path)
    {
        var admin = await AdminAsync();

        var page = await admin.GetAsync($"{path}?limit=1");
        var table = await admin.GetAsync($"{path}?format=csv");

        page.Status.Should().Be(HttpStatusCode.OK, page.Body);
        page.Json.GetProperty("items").GetArrayLength().Should().BeLessThanOrEqualTo(1);
        page.Json.TryGetProperty("next", out _).Should().BeTrue();
        table.MediaType.Should().Be("text/csv", table.Body);
        table.Body.Split("\r\n")[0].Split(',').Should().HaveCountGreaterThan(2).And.OnlyHaveUniqueItems();
        var line = (await admin.GetAsync("audit?action=listExported")).Json.GetProperty("items")[0];
        line.GetProperty("object").GetString().Should().Be(path);
        (await admin.GetAsync($"{path}?limit=0")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await admin.GetAsync($"{path}?cursor=!")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_was_added_last_comes_first_page_by_page_and_a_table_has_them_all()
    {
        var admin = await AdminAsync();
        await Browser.AddAsync(_fake, "Bo", Role.Agent);
        await Browser.AddAsync(_fake, "=Al", Role.Agent);

        var first = (await admin.GetAsync("users?limit=2")).Json;
        var rest = (await admin.GetAsync($"users?limit=2&cursor={first.GetProperty("next").GetString()}")).Json;
        var rows = (await admin.GetAsync("users?format=csv")).Body.Split("\r\n");

        NamesOf(first).Concat(NamesOf(rest)).Should().Equal("=Al", "Bo", "Ada");
        (rest.GetProperty("next").ValueKind, rest.GetProperty("total").GetInt32()).Should().Be((JsonValueKind.Null, 3));
        rows[0].Should().StartWith("id,name,user,roles,permissions,");
        rows[1].Should().Contain(",'=Al,'=al,\"[\"\"agent\"\"]\",");
        rows.Should().HaveCount(5);
    }

    [Fact]
    public async Task Webhooks_of_one_instant_are_parted_by_pages()
    {
        for (var i = 0; i < 3; i++)
            await _fake.PostAsync("/webhooks/event", $$"""{"uuid":"stranger-{{i}}","status":"completed","direction":"outbound"}""");

        var first = await _fake.ApiAsync("/api/v1/webhooks/unmatched?limit=2");
        var rest = await _fake.ApiAsync($"/api/v1/webhooks/unmatched?limit=2&cursor={first.GetProperty("next").GetString()}");

        first.GetProperty("items").EnumerateArray().Concat(rest.GetProperty("items").EnumerateArray())
            .Select(item => item.GetProperty("legId").GetString()).Should().Equal("stranger-2", "stranger-1", "stranger-0");
    }

    [Fact]
    public async Task A_table_of_work_has_every_page()
    {
        await CardTests.TalkAsync(_fake, agentWithHints: true);
        var all = await _fake.ItemsAsync("/api/v1/work");

        var table = await _fake.AskAsync("/api/v1/work", accept: "text/csv");
        var two = await _fake.AskAsync("/api/v1/work?limit=2&format=csv");

        table.Body.Split("\r\n").Skip(1).SkipLast(1).Select(row => row.Split(',')[0])
            .Should().Equal(all.Select(item => item.GetProperty("number").GetRawText()));
        two.Body.Split("\r\n").Should().HaveCount(4);
    }

    private static IEnumerable<string?> NamesOf(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(user => user.GetProperty("name").GetString());

    private async Task<Browser> AdminAsync()
    {
        await CardTests.CallAsync(_fake);
        await Browser.AddAsync(_fake, "Ada", Role.Admin, user => user with { Roles = [Role.Admin, Role.Supervisor] });
        var browser = new Browser(_fake.Platform);
        (await browser.SignInAsync("ada")).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }
}
