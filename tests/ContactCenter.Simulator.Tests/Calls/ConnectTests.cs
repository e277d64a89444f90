using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class ConnectTests
{
    [Fact]
    public async Task The_two_hear_each_other_once_the_callee_answers()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Connect());

        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
        await world.Agent.SayAsync("Sales, good morning.");

        await world.Caller.HearsAsync("good morning");
        world.Platform.Conversations.Should().ContainSingle().Which.Legs.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_one_hangs_up_the_call_is_over_for_both(bool callerFirst)
    {
        await using var world = new TestWorld();
        await world.CallAsync(Connect(rest: """,{"action":"talk","text":"Nobody hears this."}"""));
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);

        await (callerFirst ? world.Caller : world.Agent).HangUpAsync();
        await (callerFirst ? world.Agent : world.Caller).EndsAsync();

        world.App.Deliveries.Where(delivery => delivery.Text("status") == "completed").Select(delivery => delivery.Text("disconnected_by"))
            .Should().BeEquivalentTo("user", "platform");
        world.Caller.Heard.Should().BeEmpty();
        world.Platform.Legs.Should().BeEmpty();
    }

    [Fact]
    public async Task The_next_action_runs_when_the_callee_cannot_be_had()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.Busy;

        await world.CallAsync(Connect(rest: """,{"action":"talk","text":"All lines are busy."}"""));

        await world.Caller.HearsAsync("All lines are busy");
    }

    [Fact]
    public async Task A_synchronous_failure_can_be_answered_with_an_ncco()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.Busy;
        world.App.On("/connect", "").On("/connect", """[{"action":"talk","text":"Try again later."}]""");

        await world.CallAsync(
            Connect(""","eventType":"synchronous","eventUrl":["https://app.example.com/connect"]""", """,{"action":"talk","text":"Not this."}"""));
        await world.Caller.EndsAsync();

        world.Caller.Heard.Select(line => line.Text).Should().Equal("Try again later.");
        world.App.At("/connect").Select(delivery => delivery.Text("status")).Should().Equal("started", "busy", "completed");
    }

    [Fact]
    public async Task An_empty_answer_to_a_synchronous_failure_goes_on()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.Decline;

        await world.CallAsync(Connect(""","eventType":"synchronous" """, """,{"action":"talk","text":"Going on."}"""));

        await world.Caller.HearsAsync("Going on");
    }

    [Fact]
    public async Task A_callee_who_does_not_answer_in_time_is_given_up()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.NoAnswer;

        await world.CallAsync(Connect(""","timeout":7""", """,{"action":"talk","text":"Nobody there."}"""));
        await world.Agent.RingsAsync();
        await world.PassAsync(6.9);
        world.Agent.State.Should().Be(PhoneState.Ringing);
        await world.Caller.HearsAsync("Nobody there");

        world.Agent.State.Should().Be(PhoneState.OnHook);
        world.App.Event("timeout").Text("to").Should().Be(TestAccount.Agent);
    }

    [Fact]
    public async Task A_caller_who_gives_up_cancels_the_ringing()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Connect());
        await world.Agent.RingsAsync();

        await world.Caller.HangUpAsync();
        await world.Agent.EndsAsync();

        world.App.Event("cancelled").Text("direction").Should().Be("outbound");
    }

    [Fact]
    public async Task The_callee_hears_a_whisper_before_the_caller_hears_the_callee()
    {
        await using var world = new TestWorld();
        world.App.On("/whisper", """[{"action":"talk","text":"A call for sales."}]""");
        await world.CallAsync(
            Connect(endpoint: $$"""{"type":"phone","number":"{{TestAccount.Agent}}","onAnswer":{"url":"https://app.example.com/whisper"} }"""));
        await world.Agent.AnswerAsync();

        await world.Agent.SayAsync("Who is it?");
        await world.Agent.HearsAsync("A call for sales");
        await world.Agent.HearsPhoneAsync(world.Caller);

        world.Caller.Heard.Should().BeEmpty();
        world.App.At("/whisper").Single().Text("to").Should().Be(TestAccount.Agent);
    }

    [Fact]
    public async Task The_caller_hears_a_tone_until_the_callee_has_heard_the_whisper()
    {
        await using var world = new TestWorld();
        world.App.On("/whisper", """[{"action":"talk","text":"A call for sales."},{"action":"wait","timeout":60}]""");
        await world.CallAsync(Connect(endpoint: $$"""
            {"type":"phone","number":"{{TestAccount.Agent}}",
             "onAnswer":{"url":"https://app.example.com/whisper","ringbackTone":"https://app.example.com/ring.mp3"} }
            """));
        await world.Agent.AnswerAsync();
        await world.Agent.HearsAsync("A call for sales");
        world.Caller.Heard.Should().ContainSingle().Which.Outcome.Should().Be(HeardOutcome.Playing);

        await world.Caller.HearsPhoneAsync(world.Agent);
        world.Caller.Heard.Should().ContainSingle().Which.Outcome.Should().Be(HeardOutcome.Cut);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_callee_who_hangs_up_on_the_whisper_may_leave_the_caller_to_the_next_action(bool goesOn)
    {
        await using var world = new TestWorld(options => options.Unspecified.ActionsFollowUnmetConnect = goesOn);
        world.App.On("/whisper", """[{"action":"talk","text":"A call for sales."},{"action":"wait","timeout":60}]""");
        await world.CallAsync(Connect(
            rest: """,{"action":"talk","text":"Going on."}""",
            endpoint: $$"""{"type":"phone","number":"{{TestAccount.Agent}}","onAnswer":{"url":"https://app.example.com/whisper"} }"""));
        await world.Agent.AnswerAsync();
        await world.Agent.HearsAsync("A call for sales");

        await world.Agent.HangUpAsync();
        await world.Caller.EndsAsync();

        world.Caller.Heard.Select(line => line.Text).Should().Equal(goesOn ? ["Going on."] : []);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_machine_that_is_hung_up_on_may_leave_the_caller_to_the_next_action(bool goesOn)
    {
        await using var world = new TestWorld(options => options.Unspecified.ActionsFollowUnmetConnect = goesOn);
        world.Agent.WhenRung = PhoneBehaviour.AnsweringMachine;

        await world.CallAsync(Connect(""","machineDetection":"hangup" """, """,{"action":"talk","text":"Going on."}"""));
        await world.Caller.EndsAsync();

        world.App.Event("machine").Text("to").Should().Be(TestAccount.Agent);
        world.Caller.Heard.Any(line => line.Text == "Going on.").Should().Be(goesOn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Who_is_moved_away_from_a_whisper_hears_and_is_heard_there_at_once(double secondsToFetch)
    {
        await using var world = new TestWorld();
        world.App.On("/whisper", """[{"action":"talk","text":"A call for sales, from somebody who has waited for a long time."}]""");
        await world.CallAsync(
            Connect(endpoint: $$"""{"type":"phone","number":"{{TestAccount.Agent}}","onAnswer":{"url":"https://app.example.com/whisper"} }"""));
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.AnswerSlow, On = "answer", Seconds = secondsToFetch, Next = 1 });
        await world.Agent.AnswerAsync();
        var supervisor = world.Platform.AppPhone("supervisor");
        supervisor.WhenRung = PhoneBehaviour.Answer;
        await world.SendAsync(
            HttpMethod.Post,
            "/v1/calls",
            """{"to":[{"type":"app","user":"supervisor"}],"random_from_number":true,"ncco":[{"action":"conversation","name":"room"}]}""");
        await world.PassAsync(2.5);

        await world.PutAsync(
            world.Agent.CurrentLeg!, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"conversation","name":"room"}]}}""");
        await world.PassAsync(0.1);
        await supervisor.SayAsync("Here you are.");
        await world.Agent.SayAsync("Here I am.");

        world.App.At("/whisper").Should().ContainSingle();
        world.Agent.Heard.Select(line => line.Text).Should().Contain("Here you are.");
        supervisor.Heard.Select(line => line.Text).Should().Equal("Here I am.");
    }

    [Fact]
    public async Task The_caller_hears_the_ringback_tone_while_it_rings()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Connect(""","ringbackTone":"https://app.example.com/ring.mp3" """));
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);

        world.Caller.Heard.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Source = HeardSource.Tone, Text = "https://app.example.com/ring.mp3", Outcome = HeardOutcome.Cut });
    }

    [Fact]
    public async Task A_talk_of_the_caller_s_ncco_is_over_after_the_limit()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Connect(""","limit":30"""));
        await world.Agent.AnswerAsync();
        await world.PassAsync(29.9);
        world.Agent.State.Should().Be(PhoneState.InCall);

        await world.PassAsync(0.1);

        world.Agent.State.Should().Be(PhoneState.OnHook);
        world.Caller.State.Should().Be(PhoneState.OnHook);
    }

    [Theory]
    [InlineData("""{"type":"sip","uri":"sip:sales@example.com"}""", "sip:sales@example.com")]
    [InlineData("""{"type":"app","user":"ada"}""", "ada")]
    [InlineData("""{"type":"vbc","extension":"1234"}""", "1234")]
    [InlineData("""{"type":"websocket","uri":"wss://app.example.com/bot","content-type":"audio/l16;rate=16000","headers":{"call":"42"}}""",
        "wss://app.example.com/bot")]
    public async Task Every_kind_of_endpoint_can_be_called(string endpoint, string address)
    {
        await using var world = new TestWorld();
        await world.CallAsync(Connect(endpoint: endpoint));
        var phone = world.Platform.Phones.Single(it => it.Address == address);
        phone.WhenRung = PhoneBehaviour.Answer;

        await world.Caller.HearsPhoneAsync(phone);

        world.App.At("/event").Should().Contain(delivery => delivery.Text("to") == address && delivery.Text("status") == "answered");
    }

    [Fact]
    public async Task An_application_that_closes_its_socket_may_say_what_comes_next()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Connect(""","eventUrl":["https://app.example.com/socket"]""", """,{"action":"talk","text":"Not this."}""",
            """{"type":"websocket","uri":"wss://app.example.com/bot","content-type":"audio/l16;rate=16000","headers":{"call":"42"}}"""));
        var bot = world.Platform.WebSocketPhone("wss://app.example.com/bot");
        bot.WhenRung = PhoneBehaviour.Answer;
        await world.Caller.HearsPhoneAsync(bot);
        world.App.On("/socket", """[{"action":"talk","text":"The bot has left."}]""");

        await bot.HangUpAsync();
        await world.Caller.HearsAsync("The bot has left");

        var disconnected = world.App.At("/socket").Single(delivery => delivery.Text("status") == "disconnected").Json;
        disconnected.GetProperty("headers").GetRawText().Should().Be("""{"call":"42"}""");
        disconnected.TryGetProperty("direction", out _).Should().BeFalse();
    }

    [Fact]
    public async Task The_keys_to_be_pressed_on_answering_are_heard_by_the_callee()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Connect(endpoint: $$"""{"type":"phone","number":"{{TestAccount.Agent}}","dtmfAnswer":"p12#"}"""));

        await world.Agent.AnswerAsync();

        world.Agent.Heard.Should().ContainSingle(line => line.Source == HeardSource.Tone && line.Text == "p12#");
    }

    [Fact]
    public async Task More_calls_than_the_account_may_create_are_reported()
    {
        await using var world = new TestWorld(options => options.CallsPerSecond = 0);

        await world.CallAsync(Connect(rest: """,{"action":"talk","text":"Going on."}"""));
        await world.Caller.HearsAsync("Going on");

        world.App.At("/event").Should().ContainSingle(delivery => delivery.Text("reason") != null);
    }

    private static string AgentsPhone => $$"""{"type":"phone","number":"{{TestAccount.Agent}}"}""";

    private static string Connect(string options = "", string rest = "", string? endpoint = null) => $$"""
        [{"action":"connect","from":"{{TestAccount.Number}}","endpoint":[{{endpoint ?? AgentsPhone}}]{{options}}}{{rest}}]
        """;
}
