using System.Net;
using System.Text.Json;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Api;

public sealed class CallListTests
{
    [Fact]
    public async Task Pages_hold_every_call_once_newest_first_also_while_new_ones_arrive()
    {
        await using var fake = new FakeWebhooks();
        for (var i = 0; i < 7; i++)
            await ArriveAsync(fake, $"leg-{i}");

        var first = await fake.ApiAsync("/api/v1/calls?limit=3");
        await ArriveAsync(fake, "later");
        var second = await fake.ApiAsync($"/api/v1/calls?limit=3&cursor={first.GetProperty("next").GetString()}");
        var third = await fake.ApiAsync($"/api/v1/calls?limit=3&cursor={second.GetProperty("next").GetString()}");

        ((JsonElement[])[first, second, third]).SelectMany(Ids).Should().Equal("leg-6", "leg-5", "leg-4", "leg-3", "leg-2", "leg-1", "leg-0");
        first.GetProperty("total").GetInt32().Should().Be(7);
        third.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
        Ids(await fake.ApiAsync("/api/v1/calls")).First().Should().Be("later");
    }

    [Theory]
    [InlineData("state=live", "leg-b")]
    [InlineData("state=ended", "leg-a")]
    [InlineData("caller=447700900001", "leg-a")]
    [InlineData("caller=sip:ANN@example.com", "leg-b")]
    [InlineData("number=442079460001", "leg-b")]
    [InlineData("department=support", "leg-b")]
    [InlineData("from=2026-01-05T10:00:01Z", "leg-b")]
    [InlineData("to=2026-01-05T10:00:01Z", "leg-a")]
    [InlineData("from=2026-01-05T11:00:01%2B01:00", "leg-b")]
    [InlineData("state=live&caller=447700900001", null)]
    public async Task Filters_choose_calls(string query, string? found)
    {
        await using var fake = new FakeWebhooks();
        await ArriveAsync(fake, "leg-a");
        await fake.PostAsync("/webhooks/event", """{"uuid":"leg-a","status":"completed"}""");
        await ArriveAsync(fake, "leg-b", caller: "sip:ann@example.com", number: "442079460001");
        await fake.PostAsync("/webhooks/input", """{"uuid":"leg-b","dtmf":{"digits":"2"}}""");

        var page = await fake.ApiAsync($"/api/v1/calls?{query}");

        Ids(page).Should().BeEquivalentTo(found is null ? [] : [found]);
        page.GetProperty("total").GetInt32().Should().Be(found is null ? 0 : 1);
    }

    [Fact]
    public async Task All_faults_of_a_query_are_told_at_once()
    {
        await using var fake = new FakeWebhooks();

        var reply = await fake.AskAsync("/api/v1/calls?limit=0&cursor=!&from=yesterday&to=x&state=odd");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.MediaType.Should().Be("application/problem+json");
        reply.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo("limit", "cursor", "from", "to", "state");
    }

    [Theory]
    [InlineData("limit=501")]
    [InlineData("limit=-1")]
    [InlineData("cursor=AAAA")]
    [InlineData("cursor=OTk5OTk5OTk5OTk5OTk5OTk5OXxh")]
    [InlineData("state=LIVE%00")]
    public async Task A_query_that_makes_no_sense_is_refused(string query)
    {
        await using var fake = new FakeWebhooks();

        (await fake.AskAsync($"/api/v1/calls?{query}")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_call_that_is_not_known_is_a_problem_404()
    {
        await using var fake = new FakeWebhooks();

        var reply = await fake.AskAsync("/api/v1/calls/nobody");

        reply.Status.Should().Be(HttpStatusCode.NotFound);
        reply.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_spreadsheet_takes_no_cell_for_a_formula()
    {
        await using var fake = new FakeWebhooks();
        await ArriveAsync(fake, "leg-a", caller: "=HYPERLINK(\\\"http://evil\\\",\\\"x\\\")");
        await ArriveAsync(fake, "leg-b", caller: "+447700900001");
        await ArriveAsync(fake, "leg-c", caller: "@SUM(1)");
        await ArriveAsync(fake, "leg-d", caller: "-1\\r\\n2");

        var table = await fake.AskAsync("/api/v1/calls", accept: "text/csv");

        table.MediaType.Should().Be("text/csv");
        table.Body.Should().Be(string.Join("\r\n",
            "callId,caller,number,department,state,startedAt,answeredAt,endedAt,legs",
            "leg-d,\"'-1\r\n2\",442079460000,,menu,2026-01-05T10:00:06.0000000Z,,,1",
            "leg-c,'@SUM(1),442079460000,,menu,2026-01-05T10:00:04.0000000Z,,,1",
            "leg-b,'+447700900001,442079460000,,menu,2026-01-05T10:00:02.0000000Z,,,1",
            "leg-a,\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",442079460000,,menu,2026-01-05T10:00:00.0000000Z,,,1",
            ""));
    }

    private static IEnumerable<string?> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(call => call.GetProperty("callId").GetString());

    private static async Task ArriveAsync(FakeWebhooks fake, string leg, string caller = "447700900001", string number = "442079460000")
    {
        await fake.PostAsync("/webhooks/answer", $$"""{"uuid":"{{leg}}","from":"{{caller}}","to":"{{number}}"}""");
        await fake.PassAsync(TimeSpan.FromSeconds(2));
    }
}
