using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Faults;

public sealed class WebhookFaultTests
{
    private const string Hello = """[{"action":"talk","text":"Hello"}]""";
    private const string Wait = """[{"action":"wait","timeout":3}]""";
    private const string Input =
        """[{"action":"input","dtmf":{"maxDigits":1},"eventUrl":["https://app.example.com/input"]},{"action":"talk","text":"Going on"}]""";

    [Fact]
    public async Task A_late_event_keeps_those_behind_it_waiting()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookLate, On = "ringing", Seconds = 1.5 });
        world.App.On("/answer", Hello);
        world.Platform.Driver = null;

        var dial = world.Caller.DialAsync(TestAccount.Number);
        await world.SettleAsync();
        world.App.Statuses().Should().Equal("started");
        await world.PassAsync(1.5);
        await dial;
        await world.PassAsync(10);

        world.App.Statuses().Should().Equal("started", "ringing", "answered", "completed");
    }

    [Fact]
    public async Task An_overtaken_event_comes_behind_those_that_were_sent_after_it()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookOvertaken, On = "answered", Seconds = 5 });

        await world.CallAsync(Wait);
        await world.PassAsync(10);

        world.App.Statuses().Should().Equal("started", "ringing", "completed", "answered");
    }

    [Fact]
    public async Task One_kind_of_event_is_doubled_and_the_others_are_not()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookDoubled, On = "completed" });

        await world.CallAsync(Hello);
        await world.PassAsync(10);

        world.App.Statuses().Should().Equal("started", "ringing", "answered", "completed", "completed");
    }

    [Fact]
    public async Task A_doubled_question_is_asked_twice_and_answered_once()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookDoubled, On = "input" });
        world.App.On("/input", Hello);
        await world.CallAsync(Input);

        await world.Caller.PressAsync('1');
        await world.Caller.EndsAsync();

        world.App.At("/input").Should().HaveCount(2);
        world.Caller.Heard.Select(line => line.Text).Should().Equal("Hello");
    }

    [Fact]
    public async Task The_event_of_a_recording_is_lost_once()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookLost, On = "recording", Next = 1 });
        const string Recorded = """[{"action":"record","timeOut":3,"eventUrl":["https://app.example.com/recording"]}]""";

        await world.CallAsync(Recorded);
        await world.Caller.EndsAsync();
        world.App.At("/recording").Should().BeEmpty();
        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.EndsAsync();

        world.App.At("/recording").Should().ContainSingle();
        world.Platform.Log.After(0).Should().ContainSingle(entry => entry.Kind == LogKind.Fault && entry.Text == "WebhookLost: recording, event");
    }

    [Fact]
    public async Task A_lost_input_is_given_up_after_both_time_outs_and_the_call_goes_on()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookLost, On = "input" });
        await world.CallAsync(Input);
        await world.Caller.PressAsync('1');

        await world.PassAsync(19.9);
        world.Caller.Heard.Should().BeEmpty();
        await world.Caller.HearsAsync("Going on");

        world.App.At("/input").Should().BeEmpty();
    }

    [Fact]
    public async Task A_lost_answer_brings_the_fallback()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookLost, On = "answer" });
        world.Options.FallbackUrl = "https://app.example.com/fallback";
        world.App.On("/fallback", Hello);

        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.HearsAsync("Hello");

        world.App.At("/answer").Should().BeEmpty();
        world.App.At("/fallback").Single().Text("reason").Should().Contain("in time");
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 0, 1)]
    public async Task A_refused_connection_is_tried_once_more_before_the_fallback(int refusals, int answers, int fallbacks)
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookRefused, On = "answer", Next = refusals });
        world.Options.FallbackUrl = "https://app.example.com/fallback";
        world.App.On("/answer", Hello).On("/fallback", Hello);

        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.HearsAsync("Hello");

        (world.App.At("/answer").Count, world.App.At("/fallback").Count).Should().Be((answers, fallbacks));
        world.App.At("/fallback").Select(delivery => delivery.Text("reason")).Should().AllBe("Connection refused.");
    }

    [Fact]
    public async Task When_the_fallback_is_refused_as_well_the_call_ends()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.WebhookRefused });
        world.Options.FallbackUrl = "https://app.example.com/fallback";
        world.App.On("/answer", Hello).On("/fallback", Hello);

        await world.Caller.DialAsync(TestAccount.Number);

        world.Caller.State.Should().Be(PhoneState.OnHook);
        world.App.Deliveries.Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_was_given_all_the_same()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.AnswerSlow, On = "answer", Next = 1 });
        world.App.On("/answer", """[{"action":"talk","text":"First"}]""").On("/answer", """[{"action":"talk","text":"Second"}]""");
        var began = world.Clock.GetUtcNow();

        await world.Caller.DialAsync(TestAccount.Number);

        (world.Clock.GetUtcNow() - began).Should().Be(TimeSpan.FromSeconds(5));
        world.App.At("/answer").Should().HaveCount(2);
        await world.Caller.EndsAsync();
        world.Caller.Heard.Select(line => line.Text).Should().Equal("Second");
    }

    [Fact]
    public async Task An_answer_that_is_slow_and_in_time_is_taken()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.AnswerSlow, On = "answer", Seconds = 4.9 });
        var began = world.Clock.GetUtcNow();

        await world.CallAsync(Hello);

        (world.Clock.GetUtcNow() - began).Should().Be(TimeSpan.FromSeconds(4.9));
        world.App.At("/answer").Should().ContainSingle();
        world.Caller.State.Should().Be(PhoneState.InCall);
    }

    [Fact]
    public async Task A_socket_is_cut_and_the_application_is_asked_what_to_do()
    {
        await using var world = WorldWith(new FaultRule { Kind = FaultKind.SocketCut, Seconds = 3 });
        world.Platform.WebSocketPhone("wss://app.example.com/media").WhenRung = PhoneBehaviour.Answer;
        world.App.On("/event", "").On("/ws", "").On("/ws", "").On("/ws", "").On("/ws", Hello);
        await world.CallAsync("""[{"action":"connect","eventUrl":["https://app.example.com/ws"],"endpoint":["""
            + """{"type":"websocket","uri":"wss://app.example.com/media","content-type":"audio/l16;rate=16000"}]}]""");
        await world.PassAsync(1);

        await world.PassAsync(2.9);
        await world.Caller.HearsAsync("Hello");

        world.App.At("/ws").Select(delivery => delivery.Text("status")).Should().Equal("started", "ringing", "answered", "disconnected", "completed");
    }

    private static TestWorld WorldWith(FaultRule rule) => new(options => options.Faults = [rule]);
}
