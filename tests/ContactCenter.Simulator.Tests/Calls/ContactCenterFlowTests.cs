using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

/// <summary>The call that the platform is used for most: a menu, a room with music, an agent, a survey.</summary>
public sealed class ContactCenterFlowTests
{
    private const string Menu = """[{"action":"talk","text":"Press 1 for sales.","bargeIn":true},{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":"""
        + """1},"eventUrl":["https://app.example.com/input"]}]""";
    private const string Wait = """[{"action":"talk","text":"Please wait."},{"action":"conversation","name":"s1","startOnEnter":false,"musicOnHoldUrl":"""
        + """["https://app.example.com/music.mp3"]}]""";
    private const string Join = """[{"action":"conversation","name":"s1","startOnEnter":true}]""";
    private const string Survey = """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"Press 1 to 5.","bargeIn":true},"""
        + """{"action":"input","dtmf":{"maxDigits":1},"eventUrl":["https://app.example.com/survey"]}]}}""";

    [Fact]
    public async Task From_the_menu_to_the_survey_everything_comes_in_the_documented_order_and_nothing_is_left()
    {
        await using var world = new TestWorld();
        world.App.On("/input", Wait).On("/survey", """[{"action":"talk","text":"Thank you."}]""");

        var caller = await world.CallAsync(Menu);
        await world.Caller.HearsAsync("Press 1 for sales");
        await world.Caller.PressAsync('1');
        var agent = await world.CreateAsync(Join, ",\"event_url\":[\"https://app.example.com/agent\"]");
        await world.Caller.HearsAsync("music.mp3");
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
        await world.Agent.HangUpAsync();
        await world.PutAsync(caller, Survey);
        await world.Caller.HearsAsync("Press 1 to 5");
        await world.Caller.PressAsync('4');
        await world.Caller.HearsAsync("Thank you");
        await world.Caller.EndsAsync();

        Facts(caller).Should().Equal("started", "ringing", "/answer", "answered", "/input", "transfer", "transfer", "/survey", "completed");
        Facts(agent).Should().Equal("started", "ringing", "answered", "transfer", "completed");
        world.Platform.Legs.Should().BeEmpty();
        world.Platform.Conversations.Should().BeEmpty();
        world.Platform.Phones.Should().OnlyContain(phone => phone.State == PhoneState.OnHook);
        world.Clock.NextDue.Should().BeNull();

        IEnumerable<string> Facts(string leg) => world.App.Deliveries
            .Where(delivery => delivery.Text("uuid") == leg)
            .Select(delivery => delivery.Text("status") ?? delivery.Text("type") ?? delivery.Path);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_first_leaves_the_agent_in_an_empty_room_until_the_application_ends_it()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Wait);
        var agent = await world.CreateAsync(Join);
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);

        await world.Caller.HangUpAsync();
        await world.PassAsync(600);
        world.Agent.State.Should().Be(PhoneState.InCall);
        await world.PutAsync(agent, """{"action":"hangup"}""");
        await world.Agent.EndsAsync();

        world.Platform.Conversations.Should().BeEmpty();
        world.Clock.NextDue.Should().BeNull();
    }

    [Fact]
    public async Task A_hundred_calls_at_once_leave_nothing_behind()
    {
        await using var world = new TestWorld(options => options.CallsPerSecond = 1_000);
        world.App.On(
            "/answer",
            """[{"action":"connect","from":"442079460000","timeout":20,"endpoint":[{"type":"phone","number":"447700900101"}]},"""
                + """{"action":"record","endOnSilence":3},{"action":"input","type":["dtmf","speech"]},{"action":"conversation","name":"all","endOnExit":"""
                + """true,"record":true}]""");
        world.Agent.WhenRung = PhoneBehaviour.Busy;
        var callers = Enumerable.Range(200, 100).Select(number => world.Platform.Phone($"447700900{number}")).ToList();

        foreach (var caller in callers)
            await caller.DialAsync(TestAccount.Number);
        await world.PassAsync(60);
        world.Platform.Conversations.Should().ContainSingle().Which.Legs.Should().HaveCount(100);
        await callers[0].HangUpAsync();
        await world.PassAsync(1);

        callers.Should().OnlyContain(caller => caller.State == PhoneState.OnHook);
        world.Platform.Legs.Should().BeEmpty();
        world.Platform.Conversations.Should().BeEmpty();
        world.Clock.NextDue.Should().BeNull();
    }
}
