using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class PhoneBehaviourTests
{
    private const string Hello = """[{"action":"talk","text":"Hello"}]""";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(PhoneBehaviour.Answer, "started ringing answered completed")]
    [InlineData(PhoneBehaviour.Busy, "started busy completed")]
    [InlineData(PhoneBehaviour.Decline, "started ringing rejected")]
    [InlineData(PhoneBehaviour.NoAnswer, "started ringing timeout completed")]
    [InlineData(PhoneBehaviour.Unavailable, "started ringing unanswered completed")]
    [InlineData(PhoneBehaviour.Unreachable, "started failed completed")]
    [InlineData(PhoneBehaviour.InvalidNumber, "started rejected")]
    [InlineData(PhoneBehaviour.AnsweringMachine, "started ringing answered completed")]
    public async Task A_phone_that_behaves_so_gives_these_events(PhoneBehaviour behaviour, string statuses)
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = behaviour;

        var leg = await world.CreateAsync(Hello);
        await world.PassAsync(120);

        world.App.Statuses(leg).Should().Equal(statuses.Split(' '));
        world.Platform.Legs.Should().BeEmpty();
        world.Clock.NextDue.Should().BeNull();
    }

    [Theory]
    [InlineData(PhoneBehaviour.Busy, "busy")]
    [InlineData(PhoneBehaviour.Decline, "rejected")]
    [InlineData(PhoneBehaviour.Unreachable, "failed")]
    [InlineData(PhoneBehaviour.NoAnswer, "timeout")]
    [InlineData(PhoneBehaviour.Unavailable, "unanswered")]
    public async Task A_failure_looks_like_the_platforms(PhoneBehaviour behaviour, string status)
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = behaviour;

        await world.CreateAsync(Hello);
        await world.PassAsync(120);

        Golden.Matches(world.App.Event(status).Body, name: status);
    }

    [Fact]
    public async Task A_call_that_nobody_answered_costs_nothing()
    {
        await using var world = new TestWorld();
        world.Agent.WhenRung = PhoneBehaviour.Busy;

        await world.CreateAsync(Hello);
        await world.PassAsync(10);

        Golden.Matches(world.App.Event("completed").Body);
    }

    [Fact]
    public async Task A_phone_in_a_call_is_busy()
    {
        await using var world = new TestWorld();
        world.App.On("/answer", """[{"action":"wait"}]""");
        await world.Agent.DialAsync(TestAccount.Number);

        var leg = await world.CreateAsync(Hello);
        await world.PassAsync(2);

        world.App.Statuses(leg).Should().Equal("started", "busy", "completed");
    }

    [Fact]
    public async Task A_person_decides_while_it_rings()
    {
        await using var world = new TestWorld();
        await world.CreateAsync(Hello);

        await world.Agent.DeclineAsync();

        world.App.Event("rejected").Text("detail").Should().Be("declined");
        world.Agent.State.Should().Be(PhoneState.OnHook);
    }

    [Fact]
    public async Task It_rings_for_as_long_as_it_should_before_it_answers_by_itself()
    {
        await using var world = new TestWorld();
        (world.Agent.WhenRung, world.Agent.RingSeconds) = (PhoneBehaviour.Answer, 9);
        await world.CreateAsync(Hello);
        await world.Agent.RingsAsync();

        await world.PassAsync(8.9);
        world.Agent.State.Should().Be(PhoneState.Ringing);
        await world.PassAsync(0.1);

        world.Agent.State.Should().Be(PhoneState.InCall);
    }

    [Fact]
    public async Task Keys_on_hook_are_a_mistake_of_the_test()
    {
        await using var world = new TestWorld();

        var press = () => world.Caller.PressAsync('1');
        var say = () => world.Caller.SayAsync("hello");
        var nonsense = () => world.Caller.PressAsync("a");

        await press.Should().ThrowAsync<SimulationException>().WithMessage("*cannot press 1*");
        await say.Should().ThrowAsync<SimulationException>();
        await nonsense.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_phone_that_is_in_a_call_cannot_dial()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"wait"}]""");

        var dial = () => world.Caller.DialAsync(TestAccount.Number);

        await dial.Should().ThrowAsync<SimulationException>().WithMessage("*not on hook*");
    }

    [Fact]
    public async Task What_was_heard_once_is_not_heard_twice()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"talk","text":"Please hold. Please hold. Goodbye."}]""");

        await world.Caller.HearsAsync("please hold");
        await world.Caller.HearsAsync("please hold");
        var again = () => world.Caller.HearsAsync("please hold");

        await again.Should().ThrowAsync<SimulationException>();
    }

    [Fact]
    public async Task Who_listens_for_several_texts_hears_what_comes_first()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"talk","text":"Press 1 for sales, 2 for support. Goodbye."}]""");

        (await world.Caller.HearsAnyWithinAsync(["2 for support", "sales"], Minute)).Should().Be("sales");
        (await world.Caller.HearsAnyWithinAsync(["sales", "2 for support"], Minute)).Should().Be("2 for support");
        (await world.Caller.HearsAnyWithinAsync(["sales", "2 for support"], Minute)).Should().BeNull("the call ends without");
        world.Caller.State.Should().Be(PhoneState.OnHook);
    }

    [Fact]
    public async Task Who_dials_again_does_not_hear_the_call_before()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"talk","text":"Good morning. Goodbye."}]""");
        await world.Caller.HearsAsync("Good morning");
        await world.Caller.EndsAsync();

        await world.CallAsync("""[{"action":"talk","text":"Good morning."}]""");

        (await world.Caller.HearsAnyWithinAsync(["Goodbye", "Good morning"], Minute)).Should().Be("Good morning");
    }

    [Fact]
    public async Task Who_waits_with_a_limit_is_told_and_goes_on()
    {
        await using var world = new TestWorld();
        world.Platform.Driver = null;
        await world.CallAsync("""[{"action":"wait","timeout":600}]""");
        var rings = world.Agent.RingsWithinAsync(Minute);
        var hears = world.Caller.HearsAnyWithinAsync(["anything"], Minute);
        var ends = world.Caller.EndsWithinAsync(Minute);

        world.Clock.Advance(Minute);

        (await rings).Should().BeFalse();
        (await hears).Should().BeNull();
        (await ends).Should().BeFalse();
    }

    [Fact]
    public async Task What_happens_within_the_limit_is_not_waited_for_any_longer()
    {
        await using var world = new TestWorld();
        var began = world.Clock.GetUtcNow();
        await world.CreateAsync(Hello);

        (await world.Agent.RingsWithinAsync(Minute)).Should().BeTrue();
        await world.Agent.DeclineAsync();
        (await world.Agent.EndsWithinAsync(Minute)).Should().BeTrue();

        world.Clock.GetUtcNow().Should().BeBefore(began + Minute);
    }
}
