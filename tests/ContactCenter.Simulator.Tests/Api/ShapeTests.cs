using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Api;

/// <summary>What the calls API answers, path by path, as JSON of our own.</summary>
public sealed class ShapeTests
{
    private const string Wait = """[{"action":"wait","timeout":10}]""";

    [Fact]
    public async Task A_created_call()
    {
        await using var world = new TestWorld();

        var answer = await CreateAsync(world, """{"type":"phone","number":"447700900101"}""");

        Golden.Matches(answer.Body);
    }

    [Fact]
    public async Task A_live_call_has_no_costs_yet()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Wait);

        Golden.Matches(await GetAsync(world, leg));
    }

    [Fact]
    public async Task A_completed_call_has_its_costs()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Wait);
        await world.Caller.EndsAsync();

        Golden.Matches(await GetAsync(world, leg));
    }

    [Fact]
    public async Task A_call_that_failed_has_no_costs()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.Busy;
        var leg = await world.CreateAsync(Wait);
        await world.PassAsync(5);

        Golden.Matches(await GetAsync(world, leg));
    }

    [Fact]
    public async Task A_call_that_ended_before_it_was_answered_never_began()
    {
        await using var world = new TestWorld(options => options.AnswerUrl = null);
        var leg = await world.Caller.DialAsync(TestAccount.Number);

        Golden.Matches(await GetAsync(world, leg));
    }

    [Fact]
    public async Task A_websocket_that_the_application_closed_is_a_completed_call()
    {
        await using var world = new TestWorld();
        var socket = world.Platform.WebSocketPhone("wss://app.example.com/media");
        socket.WhenRung = PhoneBehaviour.Answer;
        var leg = (await CreateAsync(world, """{"type":"websocket","uri":"wss://app.example.com/media","content-type":"audio/l16;rate=16000"}""",
            Wait)).Json.GetProperty("uuid").GetString()!;
        await world.PassAsync(4);

        await socket.HangUpAsync();

        world.App.Statuses(leg).Should().Equal("started", "ringing", "answered", "disconnected", "completed");
        Golden.Matches(await GetAsync(world, leg));
    }

    [Fact]
    public async Task A_machine_that_was_found_is_the_calls_status()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.AnsweringMachine;
        var leg = await world.CreateAsync("""[{"action":"wait","timeout":60}]""", ",\"machine_detection\":\"continue\"");
        await world.PassAsync(6);

        (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Json.GetProperty("status").GetString().Should().Be("machine");
        (await world.SendAsync(HttpMethod.Get, "/v1/calls?status=machine")).Json.GetProperty("count").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task An_empty_list()
    {
        await using var world = new TestWorld();

        Golden.Matches((await world.SendAsync(HttpMethod.Get, "/v1/calls/")).Body);
    }

    [Theory]
    [InlineData("""{"type":"phone","number":"447700900101"}""")]
    [InlineData("""{"type":"sip","uri":"sip:agent@sip.example.com"}""")]
    [InlineData("""{"type":"app","user":"ada"}""")]
    [InlineData("""{"type":"vbc","extension":"1234"}""")]
    public async Task Each_kind_of_endpoint_is_told_as_it_was_given(string endpoint)
    {
        await using var world = new TestWorld();

        var leg = (await CreateAsync(world, endpoint)).Json.GetProperty("uuid").GetString()!;

        (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Json.GetProperty("to").GetRawText().Should().Be(endpoint);
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(24_000)]
    public async Task A_websocket_is_told_with_its_content_type(int rate)
    {
        await using var world = new TestWorld();
        var endpoint = $$"""{"type":"websocket","uri":"wss://app.example.com/media","content-type":"audio/l16;rate={{rate}}"}""";
        world.Platform.WebSocketPhone("wss://app.example.com/media").WhenRung = PhoneBehaviour.NoAnswer;

        var leg = (await CreateAsync(world, endpoint)).Json.GetProperty("uuid").GetString()!;

        (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Json.GetProperty("to").GetRawText().Should().Be(endpoint);
        (await world.SendAsync(HttpMethod.Get, "/v1/calls")).Json.GetProperty("_embedded").GetProperty("calls")[0].GetProperty("to").GetRawText().Should()
            .Be(endpoint);
    }

    private static Task<ApiAnswer> CreateAsync(TestWorld world, string endpoint, string ncco = """[{"action":"talk","text":"Hi"}]""") =>
        world.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
        {"to":[{{endpoint}}],"random_from_number":true,"ncco":{{ncco}}}
        """);

    private static async Task<string> GetAsync(TestWorld world, string leg) => (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Body;
}
