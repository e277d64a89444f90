using System.Text.Json;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class CallListTests
{
    [Fact]
    public async Task A_page_has_its_calls_and_relative_links()
    {
        await using var world = new TestWorld();
        await CallsAsync(world, 3);

        var answer = await ListAsync(world, "?page_size=1&record_index=1");

        Golden.Matches(answer.GetRawText());
    }

    [Fact]
    public async Task The_newest_come_first_when_asked_and_the_last_page_has_no_next()
    {
        await using var world = new TestWorld();
        var legs = await CallsAsync(world, 3);

        var answer = await ListAsync(world, "?page_size=2&order=desc");
        var last = await ListAsync(world, "?page_size=2&record_index=2&order=desc");

        Ids(answer).Should().Equal(legs[2], legs[1]);
        Ids(last).Should().Equal(legs[0]);
        answer.GetProperty("_links").GetProperty("next").GetProperty("href").GetString().Should().Be("/v1/calls?page_size=2&record_index=2&order=desc");
        last.GetProperty("_links").TryGetProperty("next", out _).Should().BeFalse();
        last.GetProperty("_links").GetProperty("prev").GetProperty("href").GetString().Should().Be("/v1/calls?page_size=2&record_index=0&order=desc");
    }

    [Fact]
    public async Task Calls_are_found_by_status_time_and_conversation()
    {
        await using var world = new TestWorld();
        var legs = await CallsAsync(world, 2);
        world.App.On("/answer", """[{"action":"wait"}]""");
        var live = await world.Caller.DialAsync(TestAccount.Number);
        var conversation = world.Platform.Legs.Single().ConversationId;

        Ids(await ListAsync(world, "?status=answered")).Should().Equal(live);
        Ids(await ListAsync(world, "?status=completed")).Should().Equal(legs);
        Ids(await ListAsync(world, "?date_start=2026-01-05T10:00:30Z")).Should().Equal(legs[1], live);
        Ids(await ListAsync(world, "?date_end=2026-01-05T10:00:30Z")).Should().Equal(legs[0]);
        Ids(await ListAsync(world, $"?conversation_uuid={conversation}")).Should().Equal(live);
    }

    [Theory]
    [InlineData("?status=dancing")]
    [InlineData("?page_size=0")]
    [InlineData("?page_size=101")]
    [InlineData("?record_index=-1")]
    [InlineData("?order=up")]
    [InlineData("?order=ASC")]
    [InlineData("?page_size=ten")]
    [InlineData("?date_start=yesterday")]
    [InlineData("?date_end=")]
    public async Task A_wrong_filter_is_refused(string query)
    {
        await using var world = new TestWorld();

        (await world.SendAsync(HttpMethod.Get, "/v1/calls" + query)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Only_so_many_ended_calls_are_kept()
    {
        await using var world = new TestWorld(options => options.KeptCalls = 2);
        var legs = await CallsAsync(world, 3);

        Ids(await ListAsync(world, "")).Should().Equal(legs[1], legs[2]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public async Task An_ended_call_is_told_for_as_many_days_as_the_application_says(int days)
    {
        await using var world = new TestWorld(options => options.LegPersistenceDays = days);
        var leg = (await CallsAsync(world, 1)).Single();
        await world.PassAsync((days * 86_400) - 70);
        (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Status.Should().Be(200);
        Ids(await ListAsync(world, "")).Should().Equal(leg);

        await world.PassAsync(20);

        (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Status.Should().Be(404);
        Ids(await ListAsync(world, "")).Should().BeEmpty();
        (await world.Platform.HistoriesAsync()).Should().ContainSingle("the simulator itself still knows of it");
    }

    private static async Task<List<string>> CallsAsync(TestWorld world, int count)
    {
        world.App.On("/answer", """[{"action":"wait","timeout":2}]""");
        var legs = new List<string>();
        for (var i = 0; i < count; i++)
        {
            legs.Add(await world.Caller.DialAsync(TestAccount.Number));
            await world.PassAsync(60);
        }

        return legs;
    }

    private static async Task<JsonElement> ListAsync(TestWorld world, string query) =>
        (await world.SendAsync(HttpMethod.Get, "/v1/calls" + query)).Json;

    private static IEnumerable<string?> Ids(JsonElement list) =>
        list.GetProperty("_embedded").GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("uuid").GetString());
}
