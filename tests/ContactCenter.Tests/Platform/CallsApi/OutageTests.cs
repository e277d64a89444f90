using System.Globalization;
using System.Net;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Platform.CallsApi;

/// <summary>The platform cannot be reached, and hundreds of calls live: nobody hammers it, and the log tells it once.</summary>
public sealed class OutageTests
{
    private const int Calls = 200;

    [Fact]
    public async Task Ten_minutes_in_which_nothing_is_heard_cost_few_requests_and_two_lines()
    {
        await using var server = new FakeWebhooks(settings: [("Limits:SilenceSeconds", "60")]);
        for (var call = 0; call < Calls; call++)
            await server.SendAsync(HttpMethod.Post, "/webhooks/answer", Answer(call));
        await server.SettleAsync();
        server.Calls.AnswerToGet = NotReached;
        server.Logs.Clear();

        await server.PassAsync(TimeSpan.FromMinutes(10));

        server.Calls.Requests.Count.Should().BeLessThan(200, "one question at a time finds out whether the platform is back");
        var lines = server.Logs.Entries.Where(line => line.Level >= LogLevel.Information && line.Category.StartsWith("ContactCenter", StringComparison.Ordinal))
            .ToList();
        lines.Should().HaveCountLessThan(12);
        lines.Count(line => line.Message.Contains("does not answer", StringComparison.Ordinal)).Should().Be(1);
        lines.Should().NotContain(line => line.Level == LogLevel.Error, "nothing was given up");
        (await Ready(server)).Should().Contain("\"status\":\"ready\"", "an outage of the platform is not ours");

        server.Calls.AnswerToGet = () => new(HttpStatusCode.NotFound);
        server.Logs.Clear();
        await server.PassAsync(TimeSpan.FromMinutes(1));

        server.Logs.Entries.Should().ContainSingle(line => line.Message.Contains("answers again", StringComparison.Ordinal));
        Enumerable.Range(0, Calls).Should().OnlyContain(call => server.Find(new(Leg(call))).IsOver, "all were asked after once the platform was back");
    }

    [Fact]
    public async Task A_transfer_that_is_refused_for_a_while_leaves_the_platform_room_and_is_made_when_it_is_taken()
    {
        await using var server = new FakeWebhooks();
        await CardTests.TalkAsync(server, agentWithHints: true);
        server.Calls.ChangesEndWith = HttpStatusCode.ServiceUnavailable;
        await server.PostAsync(server.Calls.Creations[0].EventUrl.PathAndQuery, CardTests.AgentStatus("completed"));

        await server.PassAsync(TimeSpan.FromSeconds(20));
        server.Calls.Changes.Should().HaveCountGreaterThan(3).And.HaveCountLessThan(10);
        server.Calls.ChangesEndWith = HttpStatusCode.NoContent;
        await server.PassAsync(TimeSpan.FromSeconds(10));

        server.Find(new("caller-leg")).Placement.IsReached.Should().BeTrue();
        server.Find(new("caller-leg")).Survey.Should().NotBeNull();
    }

    private static async Task<string> Ready(FakeWebhooks server) => (await server.SendAsync(HttpMethod.Get, "/health/ready", body: null)).Body;

    private static HttpResponseMessage NotReached() => throw new HttpRequestException(HttpRequestError.ConnectionError, "connection refused");

    private static string Leg(int call) => string.Create(CultureInfo.InvariantCulture, $"aaaaaaaa-0000-0000-0000-{call:d12}");

    private static string Answer(int call) =>
        $$"""{"from":"447700900001","to":"442079460000","uuid":"{{Leg(call)}}","conversation_uuid":"CON-{{call}}","endpoint_type":"phone"}""";
}
