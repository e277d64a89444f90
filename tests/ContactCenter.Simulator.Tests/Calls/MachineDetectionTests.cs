using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class MachineDetectionTests
{
    private const string Message = """[{"action":"talk","text":"This is a message for you."}]""";

    [Theory]
    [InlineData(PhoneBehaviour.Answer, "human")]
    [InlineData(PhoneBehaviour.AnsweringMachine, "machine")]
    public async Task It_is_told_who_answered_by_an_event_of_its_own_shape(PhoneBehaviour behaviour, string status)
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = behaviour;

        await world.CreateAsync(Message, ",\"machine_detection\":\"continue\"");
        await world.PassAsync(30);

        Golden.Matches(world.App.Event(status).Body, name: status);
        world.Agent.Heard.Should().Contain(line => line.Text == "This is a message for you.");
    }

    [Fact]
    public async Task A_machine_is_hung_up_when_that_was_asked()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.AnsweringMachine;

        var leg = await world.CreateAsync("""[{"action":"wait","timeout":60}]""", ",\"machine_detection\":\"hangup\"");
        await world.PassAsync(10);

        world.App.Statuses(leg).Should().Equal("started", "ringing", "answered", "machine", "completed");
    }

    [Fact]
    public async Task Waiting_detection_holds_the_ncco_back_and_its_event_may_be_answered_with_another()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.AnsweringMachine;
        world.App.On("/amd", "").On("/amd", "").On("/amd", "").On("/amd", """[{"action":"talk","text":"For machines."}]""").On("/amd", "");

        await world.CreateAsync(
            Message, ",\"advanced_machine_detection\":{\"behavior\":\"continue\",\"mode\":\"detect\"},\"event_url\":[\"https://app.example.com/amd\"]");
        await world.PassAsync(30);

        world.Agent.Heard.Select(line => line.Text).Should().Equal("For machines.");
    }

    [Fact]
    public async Task The_parallel_mode_tells_who_and_when_it_beeps()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.AnsweringMachine;

        var leg = await world.CreateAsync("""[{"action":"wait","timeout":60}]""", ",\"advanced_machine_detection\":{\"mode\":\"default\"}");
        await world.PassAsync(30);

        world.App.Deliveries.Where(delivery => delivery.Text("call_uuid") == leg).Select(delivery => (delivery.Text("status"), delivery.Text("sub_state")))
            .Should().Equal(("machine", null), ("machine", "beep_start"));
    }

    [Fact]
    public async Task In_the_parallel_mode_the_beep_may_be_answered_with_an_ncco()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.AnsweringMachine;
        foreach (var _ in Enumerable.Range(0, 4))
            world.App.On("/amd", "");
        world.App.On("/amd", """[{"action":"talk","text":"After the tone."}]""").On("/amd", "");

        var leg = await world.CreateAsync(
            """[{"action":"wait","timeout":60}]""", ",\"advanced_machine_detection\":{\"mode\":\"default\"},\"event_url\":[\"https://app.example.com/amd\"]");
        await world.PassAsync(30);

        world.Agent.Heard.Select(line => line.Text).Should().Equal("After the tone.");
        world.App.At("/amd").Select(delivery => delivery.Text("sub_state") ?? delivery.Text("status"))
            .Should().Equal("started", "ringing", "answered", "machine", "beep_start", "completed");
        world.Platform.Legs.Should().NotContain(live => live.Id == leg);
    }

    [Theory]
    [InlineData(PhoneBehaviour.AnsweringMachine, new[] { "beep_start" })]
    [InlineData(PhoneBehaviour.Answer, new string[0])]
    public async Task The_mode_that_waits_for_the_beep_tells_nothing_else(PhoneBehaviour behaviour, string[] told)
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = behaviour;

        await world.CreateAsync(Message, ",\"advanced_machine_detection\":{\"mode\":\"detect_beep\"}");
        await world.PassAsync(30);

        world.App.Deliveries.Where(delivery => delivery.Text("call_uuid") is not null).Select(delivery => delivery.Text("sub_state")).Should().Equal(told);
        world.Agent.Heard.Should().Contain(line => line.Text == "This is a message for you.");
    }

    [Fact]
    public async Task The_advanced_settings_win_over_the_simple_one()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.AnsweringMachine;

        var leg = await world.CreateAsync(
            Message, ",\"machine_detection\":\"continue\",\"advanced_machine_detection\":{\"behavior\":\"hangup\",\"mode\":\"detect\"}");
        await world.PassAsync(30);

        world.App.Statuses(leg).Should().Equal("started", "ringing", "answered", "machine", "completed");
        world.Agent.Heard.Should().BeEmpty();
    }

    [Fact]
    public async Task A_greeting_that_does_not_end_is_given_up()
    {
        await using var world = new TestWorld();
        (world.Agent.WhenRung, world.Agent.MachineGreeting) = (PhoneBehaviour.AnsweringMachine, new string('a', 14 * 60));

        await world.CreateAsync(Message, ",\"advanced_machine_detection\":{\"mode\":\"detect_beep\",\"beep_timeout\":30}");
        await world.PassAsync(40);

        world.App.Deliveries.Where(delivery => delivery.Text("sub_state") is not null).Select(delivery => delivery.Text("sub_state")).Should()
            .Equal("beep_timeout");
    }
}
