using System.Net;
using System.Text.Json;
using ContactCenter.Tests.Webhooks;
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
    [InlineData("caller=+447700900001", "leg-a")]
    [InlineData("caller=%2B447700900001", "leg-a")]
    [InlineData("caller=sip:ANN@example.com", "leg-b")]
    [InlineData("number=%2B442079460001", "leg-b")]
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

    [Fact]
    public async Task A_parameter_that_is_not_known_is_named_with_all_that_is_wrong()
    {
        await using var fake = new FakeWebhooks();

        var reply = await fake.AskAsync("/api/v1/calls?page=2&limit=none&caller=a&caller=b&format=xml&from=2026-01-06T00:00:00Z&to=2026-01-05T00:00:00Z");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        var errors = reply.Json.GetProperty("errors").EnumerateObject().Select(error => $"{error.Name} {error.Value[0].GetString()}");
        errors.Should().BeEquivalentTo(
            "page is not a parameter of this address", "limit must be a whole number from 1 to 500", "caller must be given once",
            "format must be json or csv", "from must not be later than to");
    }

    [Theory]
    [InlineData("calls/x?verbose=1")]
    [InlineData("surveys?state=live")]
    [InlineData("work?caller=1")]
    [InlineData("webhooks/unmatched?reason=5")]
    public async Task No_address_takes_a_parameter_that_it_does_not_know(string pathAndQuery)
    {
        await using var fake = new FakeWebhooks();

        (await fake.AskAsync($"/api/v1/{pathAndQuery}")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/api/v1/calls", HttpStatusCode.OK)]
    [InlineData("/api/v1/calls/nobody", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/surveys", HttpStatusCode.OK)]
    [InlineData("/api/v1/work", HttpStatusCode.OK)]
    [InlineData("/api/v1/webhooks/unmatched", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/docs/", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/audio/hold.mp3", HttpStatusCode.OK)]
    [InlineData("/webhooks/answer", HttpStatusCode.MethodNotAllowed)]
    public async Task HEAD_is_answered_wherever_a_program_may_GET(string path, HttpStatusCode status)
    {
        await using var fake = new FakeWebhooks();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);

        using var response = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task A_table_has_every_page()
    {
        await using var fake = new FakeWebhooks();
        for (var i = 0; i < 501; i++)
            await fake.SendAsync(HttpMethod.Post, "/webhooks/answer", $$"""{"uuid":"leg-{{i}}","from":"447700900001","to":"442079460000"}""");

        var all = await fake.AskAsync("/api/v1/calls?format=csv");
        var some = await fake.AskAsync("/api/v1/calls?format=csv&limit=3");

        all.MediaType.Should().Be("text/csv");
        all.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')[0]).Should()
            .BeEquivalentTo(Enumerable.Range(0, 501).Select(i => $"leg-{i}"));
        some.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(4);
        (await fake.AskAsync("/api/v1/calls?format=json", accept: "text/csv")).MediaType.Should().Be("application/json");
    }

    [Fact]
    public async Task A_call_tells_its_direction_and_its_legs_their_roles()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);

        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");

        call.GetProperty("direction").GetString().Should().Be("inbound");
        call.GetProperty("legs").EnumerateArray().Select(leg => leg.GetProperty("role").GetString()).Should().Equal("caller", "agent");
        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle().Which.GetProperty("direction").GetString().Should().Be("inbound");
    }

    [Theory]
    [InlineData("limit=501")]
    [InlineData("limit=")]
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
            "callId,caller,number,department,state,startedAt,answeredAt,endedAt,legs,direction,endedBy,externalId,source",
            "leg-d,\"'-1\r\n2\",442079460000,,menu,2026-01-05T10:00:06.0000000Z,,,1,inbound,,,",
            "leg-c,'@SUM(1),442079460000,,menu,2026-01-05T10:00:04.0000000Z,,,1,inbound,,,",
            "leg-b,'+447700900001,442079460000,,menu,2026-01-05T10:00:02.0000000Z,,,1,inbound,,,",
            "leg-a,\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",442079460000,,menu,2026-01-05T10:00:00.0000000Z,,,1,inbound,,,",
            ""));
    }

    private static IEnumerable<string?> Ids(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(call => call.GetProperty("callId").GetString());

    private static async Task ArriveAsync(FakeWebhooks fake, string leg, string caller = "447700900001", string number = "442079460000")
    {
        await fake.PostAsync("/webhooks/answer", $$"""{"uuid":"{{leg}}","from":"{{caller}}","to":"{{number}}"}""");
        await fake.PassAsync(TimeSpan.FromSeconds(2));
    }
}
