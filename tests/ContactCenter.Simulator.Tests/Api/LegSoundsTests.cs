using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class LegSoundsTests
{
    private const string Room = """[{"action":"conversation","name":"room"}]""";

    [Fact]
    public async Task A_talk_is_heard_by_the_one_leg_only()
    {
        await using var world = new TestWorld();
        var leg = await MeetAsync(world);

        var answer = await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/talk", """{"text":"This call is recorded.","level":"0.5"}""");
        await world.Caller.HearsAsync("recorded");

        (answer.Status, answer.Body).Should().Be((200, $$"""{"message":"Talk started","uuid":"{{leg}}"}"""));
        world.Agent.Heard.Should().BeEmpty();
    }

    [Fact]
    public async Task A_talk_for_ever_stops_when_told()
    {
        await using var world = new TestWorld();
        var leg = await MeetAsync(world);
        await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/talk", """{"text":"You are number one in the queue.","loop":0}""");
        await world.Caller.HearsAsync("number one");
        await world.Caller.HearsAsync("number one");

        var answer = await world.SendAsync(HttpMethod.Delete, $"/v1/calls/{leg}/talk");
        var lines = world.Caller.Heard.Count;
        await world.PassAsync(30);

        answer.Body.Should().Be($$"""{"message":"Talk stopped","uuid":"{{leg}}"}""");
        world.Caller.Heard.Should().HaveCount(lines);
    }

    [Fact]
    public async Task A_stream_replaces_the_talk_and_ends_with_the_call()
    {
        await using var world = new TestWorld();
        var leg = await MeetAsync(world);
        await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/talk", """{"text":"One. Two. Three.","loop":0}""");
        await world.Caller.HearsAsync("One");

        var started = await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/stream", """{"stream_url":["https://app.example.com/a.mp3"],"loop":0}""");
        await world.Caller.HearsAsync("a.mp3");
        await world.Caller.HangUpAsync();

        started.Json.GetProperty("message").GetString().Should().Be("Stream started");
        world.Caller.Heard.Should().OnlyContain(line => line.Outcome == HeardOutcome.Cut);
    }

    [Fact]
    public async Task A_stream_stops_when_told_and_stopping_nothing_is_no_fault()
    {
        await using var world = new TestWorld();
        var leg = await MeetAsync(world);
        await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/stream", """{"stream_url":["https://app.example.com/a.mp3"],"loop":0}""");
        await world.Caller.HearsAsync("a.mp3");

        var first = await world.SendAsync(HttpMethod.Delete, $"/v1/calls/{leg}/stream");
        var second = await world.SendAsync(HttpMethod.Delete, $"/v1/calls/{leg}/stream");
        await world.SettleAsync();

        (first.Status, second.Status).Should().Be((200, 200));
        second.Json.GetProperty("message").GetString().Should().Be("Stream stopped");
        world.Caller.Heard.Should().ContainSingle().Which.Outcome.Should().Be(HeardOutcome.Cut);
    }

    [Fact]
    public async Task Keys_can_be_sent_to_a_leg()
    {
        await using var world = new TestWorld();
        var leg = await MeetAsync(world);

        var answer = await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/dtmf", """{"digits":"1713"}""");

        answer.Json.GetProperty("message").GetString().Should().Be("DTMF sent");
        world.Caller.Heard.Should().ContainSingle(line => line.Source == HeardSource.Tone && line.Text == "1713");
    }

    [Theory]
    [InlineData("talk", """{}""")]
    [InlineData("talk", """{"text":"Hi","level":"2"}""")]
    [InlineData("talk", """{"text":"Hi","language":"English"}""")]
    [InlineData("talk", """{"text":"Hi","premium":"yes"}""")]
    [InlineData("talk", """{"text":"Hi","loop":-1}""")]
    [InlineData("stream", """{}""")]
    [InlineData("stream", """{"stream_url":["https://app.example.com/a.mp3"],"level":"-1.1"}""")]
    [InlineData("stream", """{"stream_url":"https://app.example.com/a.mp3"}""")]
    [InlineData("dtmf", """{"digits":"12x"}""")]
    [InlineData("input/dtmf", """{"event_url":"https://app.example.com/keys"}""")]
    [InlineData("input/dtmf", """{}""")]
    public async Task A_wrong_request_is_refused(string what, string body)
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Room);

        (await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/{what}", body)).Status.Should().Be(400);
    }

    [Theory]
    [InlineData("talk", """{"text":"Hi","level":0.4}""", "level")]
    [InlineData("talk", """{"text":"Hi","loop":"2"}""", "loop")]
    [InlineData("talk", """{"text":"Hi","style":"1"}""", "style")]
    [InlineData("talk", """{"text":"Hi","premium":"true"}""", "premium")]
    [InlineData("talk", """{"text":"Hi","bargeIn":"false"}""", "bargeIn")]
    [InlineData("talk", """{"text":"Hi","voiceName":"Amy"}""", "voiceName")]
    [InlineData("stream", """{"stream_url":["https://app.example.com/a.mp3"],"level":-0.6}""", "level")]
    [InlineData("dtmf", """{"digits":12}""", "digits")]
    public async Task What_SDKs_send_is_taken_with_a_warning_and_refused_where_checks_are_strict(string what, string body, string option)
    {
        await using var world = new TestWorld();
        await using var strict = new TestWorld(options => options.Checks = CheckLevel.Strict);
        var leg = await world.CallAsync(Room);

        (await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/{what}", body)).Status.Should().Be(200);
        (await strict.SendAsync(HttpMethod.Put, $"/v1/calls/{await strict.CallAsync(Room)}/{what}", body)).Status.Should().Be(400);

        world.Platform.Log.After(0).Should().ContainSingle(entry => entry.Kind == Logging.LogKind.Warning && entry.Text.Contains($"{option}: "));
    }

    [Theory]
    [InlineData("POST", "/v1/calls/x/talk", 405)]
    [InlineData("PUT", "/v1/calls/x/dance", 404)]
    [InlineData("PUT", "/v1/calls/x/talk", 404)]
    [InlineData("DELETE", "/v1/calls", 405)]
    [InlineData("DELETE", "/v1/calls/x", 405)]
    [InlineData("GET", "/v1/files/x", 404)]
    [InlineData("POST", "/v1/files/x", 405)]
    [InlineData("GET", "/v2/calls", 404)]
    public async Task What_is_not_there_is_not_found(string method, string path, int status)
    {
        await using var world = new TestWorld();

        (await world.SendAsync(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : """{"text":"Hi"}""")).Status.Should().Be(status);
    }

    private static async Task<string> MeetAsync(TestWorld world)
    {
        var leg = await world.CallAsync(Room);
        await world.CreateAsync(Room);
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
        return leg;
    }
}
