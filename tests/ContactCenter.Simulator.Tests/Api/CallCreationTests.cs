using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class CallCreationTests
{
    private const string Phone = """[{"type":"phone","number":"447700900101"}]""";
    private const string From = """{"type":"phone","number":"442079460000"}""";
    private const string Hello = """[{"action":"talk","text":"Hello"}]""";

    [Fact]
    public async Task A_call_is_created_rings_and_runs_its_ncco()
    {
        await using var world = new TestWorld();

        var answer = await CreateAsync(world, $$"""{"to":{{Phone}},"from":{{From}},"ncco":{{Hello}}}""");

        answer.Status.Should().Be(201);
        var leg = answer.Json.GetProperty("uuid").GetString()!;
        Guid.TryParseExact(leg, "D", out _).Should().BeTrue();
        answer.Json.GetProperty("status").GetString().Should().Be("started");
        answer.Json.GetProperty("direction").GetString().Should().Be("outbound");
        answer.Json.GetProperty("conversation_uuid").GetString().Should().StartWith("CON-");
        answer.Trace.Should().NotBeEmpty();

        await world.Agent.AnswerAsync();
        await world.Agent.HearsAsync("Hello");
        await world.Agent.EndsAsync();
        world.App.Statuses(leg).Should().Equal("started", "ringing", "answered", "completed");
    }

    [Fact]
    public async Task The_ncco_may_be_fetched_once_it_is_answered()
    {
        await using var world = new TestWorld();
        world.App.On("/outbound", Hello);
        await CreateAsync(world, $$"""{"to":{{Phone}},"from":{{From}},"answer_url":["https://app.example.com/outbound"],"answer_method":"POST"}""");
        await world.Agent.RingsAsync();
        world.App.At("/outbound").Should().BeEmpty();

        await world.Agent.AnswerAsync();

        await world.Agent.HearsAsync("Hello");
        world.App.At("/outbound").Single().Text("to").Should().Be(TestAccount.Agent);
    }

    [Fact]
    public async Task Its_events_go_where_it_says()
    {
        await using var world = new TestWorld();

        await CreateAsync(
            world, $$"""{"to":{{Phone}},"from":{{From}},"ncco":{{Hello}},"event_url":["https://app.example.com/agent?id=7"],"event_method":"GET"}""");
        await world.Agent.AnswerAsync();

        world.App.At("/event").Should().BeEmpty();
        world.App.At("/agent").Select(delivery => (delivery.Method, delivery.Text("id"), delivery.Text("status")))
            .Should().Equal(("GET", "7", "started"), ("GET", "7", "ringing"), ("GET", "7", "answered"));
    }

    [Fact]
    public async Task It_rings_no_longer_than_it_should()
    {
        await using var world = new TestWorld();
        await CreateAsync(world, $$"""{"to":{{Phone}},"from":{{From}},"ncco":{{Hello}},"ringing_timer":5}""");
        await world.Agent.RingsAsync();

        await world.PassAsync(5);

        world.Agent.State.Should().Be(PhoneState.OnHook);
        world.App.Statuses().Should().Equal("started", "ringing", "timeout", "completed");
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(4, 15)]
    public async Task It_talks_no_longer_than_it_should(double speed, int seconds)
    {
        await using var world = new TestWorld(options => options.Speed = speed);
        await CreateAsync(world, $$"""{"to":{{Phone}},"from":{{From}},"ncco":[{"action":"wait","timeout":600}],"length_timer":60}""");
        await world.Agent.AnswerAsync();

        await world.PassAsync(seconds - 0.1);
        world.Agent.State.Should().Be(PhoneState.InCall);
        await world.PassAsync(0.1);

        world.App.Event("completed").Json.GetProperty("duration").GetString().Should().Be($"{seconds}");
    }

    [Theory]
    [InlineData("""{"from":F,"ncco":N}""", "to")]
    [InlineData("""{"to":{"type":"phone","number":"447700900101"},"from":F,"ncco":N}""", "to")]
    [InlineData("""{"to":[{"type":"phone","number":"123"}],"from":F,"ncco":N}""", "to[0].number")]
    [InlineData("""{"to":[{"type":"sip","uri":"sip:a@b","standardHeaders":{"User-to-User":"1"}}],"from":F,"ncco":N}""", "to[0].standardHeaders")]
    [InlineData("""{"to":[{"type":"sip","uri":"sip:somebody.whose.name.is.rather.long@sip.example.com"}],"from":F,"ncco":N}""", "to[0].uri")]
    [InlineData("""{"to":[{"type":"vbc"}],"from":F,"ncco":N}""", "to[0].extension")]
    [InlineData("""{"to":[{"type":"websocket","uri":"wss://app.example.com/media"}],"from":F,"ncco":N}""", "to[0].content-type")]
    [InlineData("""{"to":[{"type":"fax","number":"447700900101"}],"from":F,"ncco":N}""", "to[0].type")]
    [InlineData("""{"to":[],"from":F,"ncco":N}""", "to")]
    [InlineData("""{"to":T,"ncco":N}""", "from")]
    [InlineData("""{"to":T,"from":{"number":"442079460000"},"ncco":N}""", "from.type")]
    [InlineData("""{"to":T,"from":{"type":"sip","number":"442079460000"},"ncco":N}""", "from.type")]
    [InlineData("""{"to":T,"from":F,"ncco":{"action":"talk","text":"Hi"}}""", "ncco")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"advanced_machine_detection":{"mode":"guess"}}""", "advanced_machine_detection.mode")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"advanced_machine_detection":{"beep_timeout":29}}""", "advanced_machine_detection.beep_timeout")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"advanced_machine_detection":{"behavior":"wait"}}""", "advanced_machine_detection.behavior")]
    [InlineData("""{"to":T,"from":F,"random_from_number":true,"ncco":N}""", "from")]
    [InlineData("""{"to":T,"from":{"type":"phone"},"ncco":N}""", "from.number")]
    [InlineData("""{"to":T,"from":{"type":"phone","number":"+442079460000"},"ncco":N}""", "from.number")]
    [InlineData("""{"to":T,"from":F}""", "ncco")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"answer_url":["https://app.example.com/a"]}""", "ncco")]
    [InlineData("""{"to":T,"from":F,"ncco":[{"action":"talk"}]}""", "ncco[0].talk.text")]
    [InlineData("""{"to":T,"from":F,"answer_url":"https://app.example.com/a"}""", "answer_url")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"event_url":"https://app.example.com/e"}""", "event_url")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"event_method":"PUT"}""", "event_method")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"ringing_timer":121}""", "ringing_timer")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"length_timer":0}""", "length_timer")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"machine_detection":"maybe"}""", "machine_detection")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"colour":"red"}""", "colour")]
    [InlineData("""{"to":T,"from":F,"ncco":[{"action":"talk","text":"\ud83d"}]}""", "$")]
    [InlineData("""[]""", "$")]
    [InlineData("""{"to":""", "$")]
    public async Task A_wrong_request_is_refused_by_name(string body, string parameter)
    {
        await using var world = new TestWorld();

        var answer = await CreateAsync(world, body
            .Replace(":T", ":" + Phone, StringComparison.Ordinal)
            .Replace(":F", ":" + From, StringComparison.Ordinal)
            .Replace(":N", ":" + Hello, StringComparison.Ordinal));

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("title").GetString().Should().Be("Bad Request");
        answer.Json.GetProperty("invalid_parameters").EnumerateArray().Select(fault => fault.GetProperty("name").GetString()).Should().Contain(parameter);
        world.Platform.Legs.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"to":[{"type":"phone","number":447700900101}],"from":F,"ncco":N}""", "to[0].number")]
    [InlineData("""{"to":T,"from":{"type":"phone","number":442079460000},"ncco":N}""", "from.number")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"length_timer":"7200"}""", "length_timer")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"ringing_timer":"60"}""", "ringing_timer")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"random_from_number":"false"}""", "random_from_number")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"machine_detection":null}""", "machine_detection")]
    [InlineData("""{"to":T,"from":F,"ncco":N,"event_url":["https://app.example.com/e"],"event_method":"post"}""", "event_method")]
    [InlineData("""{"to":T,"from":F,"ncco":[{"action":"talk","text":"Hello","loop":"1"}]}""", "ncco[0].talk.loop")]
    public async Task What_SDKs_send_is_taken_with_a_warning_and_refused_where_checks_are_strict(string body, string parameter)
    {
        await using var world = new TestWorld();
        await using var strict = new TestWorld(options => options.Checks = CheckLevel.Strict);
        body = body.Replace(":T", ":" + Phone, StringComparison.Ordinal).Replace(":F", ":" + From, StringComparison.Ordinal)
            .Replace(":N", ":" + Hello, StringComparison.Ordinal);

        (await CreateAsync(world, body)).Status.Should().Be(201);
        var refusal = await CreateAsync(strict, body);

        world.Platform.Log.After(0).Should().ContainSingle(entry => entry.Kind == LogKind.Warning && entry.Text.Contains($"{parameter}: "));
        refusal.Status.Should().Be(400);
        refusal.Json.GetProperty("invalid_parameters").EnumerateArray().Select(fault => fault.GetProperty("name").GetString()).Should().Equal(parameter);
        await world.Agent.AnswerAsync();
        await world.Agent.HearsAsync("Hello");
    }

    [Fact]
    public async Task Events_need_an_address_somewhere()
    {
        await using var world = new TestWorld(options => options.EventUrl = null);

        var answer = await CreateAsync(world, $$"""{"to":{{Phone}},"random_from_number":true,"ncco":{{Hello}}}""");

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("event_url");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_event_overtakes_the_201_only_where_the_account_says_so(bool overtake)
    {
        await using var world = new TestWorld(options => options.EventsOvertakeCreation = overtake);

        await CreateAsync(world, $$"""{"to":{{Phone}},"from":{{From}},"ncco":{{Hello}}}""");
        await world.SettleAsync();
        world.App.Statuses().Any().Should().Be(overtake);
        await world.PassAsync(0.1);

        world.App.Statuses().Should().Equal("started");
    }

    [Fact]
    public async Task A_leg_may_be_over_before_its_201_leaves()
    {
        await using var world = new TestWorld(options => options.Faults = [new FaultRule { Kind = FaultKind.EventsOvertakeCreation, Seconds = 3 }]);
        world.Agent.WhenRung = PhoneBehaviour.Busy;

        var held = world.Platform.WhenNextHeldAsync();
        var creation = CreateAsync(world, $$"""{"to":{{Phone}},"from":{{From}},"ncco":{{Hello}}}""");
        await held;
        await world.PassAsync(2.9);
        world.App.Statuses().Should().Equal("started", "busy", "completed");
        creation.IsCompleted.Should().BeFalse();
        world.Platform.HeldRequests.Should().Be(1);
        await world.PassAsync(0.1);

        var answer = await creation;
        answer.Status.Should().Be(201);
        world.App.Event("busy").Text("uuid").Should().Be(answer.Json.GetProperty("uuid").GetString());
    }

    [Fact]
    public async Task Only_requests_have_answers_to_be_overtaken()
    {
        await using var world = new TestWorld(options => options.EventsOvertakeCreation = true);

        await world.CallAsync($$"""[{"action":"connect","endpoint":{{Phone}}}]""");
        await world.Agent.RingsAsync();

        world.Platform.Log.After(0).Should().NotContain(entry => entry.Kind == LogKind.Fault);
    }

    private static Task<ApiAnswer> CreateAsync(TestWorld world, string body) => world.SendAsync(HttpMethod.Post, "/v1/calls", body);
}
