using System.Text.Json;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class PagingTests
{
    private const int Calls = 23;

    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task Whoever_follows_the_links_sees_each_call_once_in_order(string order)
    {
        await using var world = await CallsAsync();

        var seen = new List<string>();
        var page = await ListAsync(world, $"/v1/calls?page_size=5&order={order}&status=completed");
        Ids(page).Should().HaveCount(5);
        while (true)
        {
            seen.AddRange(Ids(page));
            if (Link(page, "next") is not { } next)
                break;
            page = await ListAsync(world, next);
        }

        var oldestFirst = (await world.Platform.HistoriesAsync()).Select(leg => leg.Id).ToList();
        seen.Should().Equal(order == "asc" ? oldestFirst : Enumerable.Reverse(oldestFirst));
        Link(page, "self").Should().Be(Link(page, "last"));
        Ids(await ListAsync(world, Link(page, "first")!)).Should().Equal(seen[..5]);
        Ids(await ListAsync(world, Link(page, "prev")!)).Should().Equal(seen[15..20]);
    }

    [Fact]
    public async Task A_page_has_ten_calls_unless_told_otherwise()
    {
        await using var world = await CallsAsync();

        var page = await ListAsync(world, "/v1/calls");

        Ids(page).Should().HaveCount(10);
        (page.GetProperty("count").GetInt32(), page.GetProperty("page_size").GetInt32(), page.GetProperty("record_index").GetInt32()).Should()
            .Be((Calls, 10, 0));
        Link(page, "prev").Should().BeNull();
    }

    [Fact]
    public async Task Behind_the_last_call_there_is_nothing()
    {
        await using var world = await CallsAsync();

        var page = await ListAsync(world, "/v1/calls?record_index=1000");

        Ids(page).Should().BeEmpty();
        Link(page, "next").Should().BeNull();
        page.GetProperty("count").GetInt32().Should().Be(Calls);
    }

    [Fact]
    public async Task Times_and_order_go_together()
    {
        await using var world = await CallsAsync();
        var legs = (await world.Platform.HistoriesAsync()).ToList();
        var (from, to) = (legs[3].CreatedAt.UtcDateTime, legs[5].CreatedAt.UtcDateTime);

        var page = await ListAsync(world, $"/v1/calls?date_start={from:yyyy-MM-ddTHH:mm:ssZ}&date_end={to:yyyy-MM-ddTHH:mm:ssZ}&order=desc");

        Ids(page).Should().Equal(legs[5].Id, legs[4].Id, legs[3].Id);
    }

    private static async Task<TestWorld> CallsAsync()
    {
        var world = new TestWorld();
        world.App.On("/answer", """[{"action":"wait","timeout":1}]""");
        for (var i = 0; i < Calls; i++)
        {
            await world.Caller.DialAsync(TestAccount.Number);
            await world.PassAsync(10);
        }

        return world;
    }

    private static async Task<JsonElement> ListAsync(TestWorld world, string link) => (await world.SendAsync(HttpMethod.Get, link)).Json;

    private static string? Link(JsonElement page, string name) =>
        page.GetProperty("_links").TryGetProperty(name, out var link) ? link.GetProperty("href").GetString() : null;

    private static IEnumerable<string> Ids(JsonElement page) =>
        page.GetProperty("_embedded").GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("uuid").GetString()!);
}
