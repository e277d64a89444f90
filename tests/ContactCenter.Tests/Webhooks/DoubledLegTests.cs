using System.Net;
using System.Text;
using ContactCenter.Calls;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Webhooks;

/// <summary>A request that was refused and took effect all the same has rung the agent's phone beside the one that was sent again.</summary>
public sealed class DoubledLegTests : IDisposable
{
    private const string Stray = "stray-leg";
    private const string ToTheAgent = """{"type":"phone","number":"447700900101"}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_leg_that_nobody_waits_for_is_hung_up_and_the_other_rings_on()
    {
        await using var fake = new FakeWebhooks();
        var address = await RingTwiceAsync(fake);
        fake.Calls.AnswerToGet = () => Record("ringing", "outbound", ToTheAgent);

        await fake.PostAsync(address, CardTests.AgentStatus("ringing", leg: Stray));
        await fake.PostAsync(address, CardTests.AgentStatus("answered", leg: Stray));
        await fake.PassAsync(TimeSpan.FromSeconds(1));

        fake.Calls.Changes.Select(change => (change.Path, change.Body.GetProperty("action").GetString())).Should().Equal(($"/v1/calls/{Stray}", "hangup"));
        await fake.PostAsync(address, CardTests.AgentStatus("answered"));
        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("state").GetString().Should().Be("talking");
    }

    [Theory]
    [InlineData(200, "ringing", "inbound", ToTheAgent)]
    [InlineData(200, "ringing", "outbound", """{"type":"phone","number":"447700900999"}""")]
    [InlineData(200, "completed", "outbound", ToTheAgent)]
    [InlineData(404, "", "", "")]
    public async Task A_leg_that_the_platform_does_not_know_as_one_of_ours_is_left_alone(int status, string state, string direction, string to)
    {
        await using var fake = new FakeWebhooks();
        var address = await RingTwiceAsync(fake);
        fake.Calls.AnswerToGet = () => status == 200 ? Record(state, direction, to) : new((HttpStatusCode)status);

        await fake.PostAsync(address, CardTests.AgentStatus("ringing", leg: Stray));
        await fake.PassAsync(TimeSpan.FromSeconds(20));

        fake.Calls.Requests.Should().Contain(request => request.Path == $"/v1/calls/{Stray}");
        fake.Calls.Changes.Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_hung_up_when_the_platform_tells_again()
    {
        await using var fake = new FakeWebhooks();
        var address = await RingTwiceAsync(fake);
        var answers = new Queue<HttpResponseMessage>([new(HttpStatusCode.NotFound), new(HttpStatusCode.BadGateway), new(HttpStatusCode.TooManyRequests)]);
        fake.Calls.AnswerToGet = () => answers.TryDequeue(out var trouble) ? trouble : Record("answered", "outbound", ToTheAgent);

        await fake.PostAsync(address, CardTests.AgentStatus("ringing", leg: Stray));
        await fake.PassAsync(TimeSpan.FromSeconds(20));

        fake.Calls.Changes.Should().ContainSingle().Which.Path.Should().Be($"/v1/calls/{Stray}");
    }

    [Theory]
    [InlineData("outbound", 1)]
    [InlineData("inbound", 0)]
    public async Task It_is_hung_up_also_when_its_call_has_left_for_the_history(string direction, int times)
    {
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        var address = await RingTwiceAsync(fake);
        await fake.PostAsync(address, CardTests.AgentStatus("busy"));
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromMinutes(10));
        fake.Services.GetService(typeof(ICallStore)).As<ICallStore>().Find(new("caller-leg")).Should().BeNull("the call has left");
        fake.Calls.AnswerToGet = () => Record("ringing", direction, ToTheAgent);

        await fake.PostAsync(address, CardTests.AgentStatus("ringing", leg: Stray));
        await fake.PassAsync(TimeSpan.FromSeconds(5));

        fake.Calls.Changes.Count(change => change.Path == $"/v1/calls/{Stray}").Should().Be(times);
    }

    /// <returns>The address of the agent's events.</returns>
    private static async Task<string> RingTwiceAsync(FakeWebhooks fake)
    {
        fake.Calls.CreationsEndWith = HttpStatusCode.ServiceUnavailable;
        await CardTests.CallAsync(fake);
        fake.Calls.CreationsEndWith = HttpStatusCode.Created;
        await fake.PassAsync(TimeSpan.FromSeconds(2));
        fake.Calls.Creations.Should().HaveCount(2);
        return fake.Calls.Creations[0].EventUrl.PathAndQuery;
    }

    private static HttpResponseMessage Record(string status, string direction, string to) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(
            $$"""{"uuid":"{{Stray}}","conversation_uuid":"CON-stray","status":"{{status}}","direction":"{{direction}}","to":{{to}}}""",
            Encoding.UTF8,
            "application/json"),
    };
}
