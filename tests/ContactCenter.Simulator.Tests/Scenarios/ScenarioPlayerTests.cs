using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Scenarios;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Scenarios;

/// <summary>What scripts say is done, waited for, and found out.</summary>
public sealed class ScenarioPlayerTests
{
    private const string Menu = """
        [{"action":"talk","text":"Welcome. Press a key.","bargeIn":true},{"action":"input","type":["dtmf","speech"],"dtmf":{"maxDigits":1},
        "eventUrl":["https://app.example.com/input"]}]
        """;

    private const string Phones = $$"""
        phones: { anna: {{TestAccount.Caller}}, desk: {{TestAccount.Agent}} }
        steps:
        """;

    [Fact]
    public async Task A_call_that_goes_as_told_passes()
    {
        await using var world = World();

        var result = await PlayAsync(world, """
              - anna dials
              - anna hears: [ welcome, PRESS A KEY ]
              - anna presses: "7"
              - anna hears: Goodbye
              - anna's call ends
              - anna has not heard: secret
            expect:
              calls: { anna: { status: completed, ended by: platform, lasts: 1..10 }, desk: none }
            """);

        result.Failures.Should().BeEmpty();
        result.Outcome.Should().Be(ScenarioOutcome.Passed);
        result.Transcript.Should().Equal(
            "  ✓ anna dials",
            "  ✓ anna hears: welcome, PRESS A KEY",
            "  ✓ anna presses: 7",
            "  ✓ anna hears: Goodbye",
            "  ✓ anna's call ends",
            "  ✓ anna has not heard: secret");
    }

    [Fact]
    public async Task A_call_brings_its_custom_data_along()
    {
        await using var world = World();

        var result = await PlayAsync(world, """
              - anna dials:
                custom data: { order: 17, vip: true, names: [ Ada, "7" ], none: null }
              - anna hears: Welcome
            """);

        result.Failures.Should().BeEmpty();
        world.App.At("/answer").Should().ContainSingle().Which.Text("custom_data").Should().Be("""{"order":17,"vip":true,"names":["Ada","7"],"none":null}""");
    }

    [Fact]
    public async Task A_call_brings_its_headers_along()
    {
        await using var world = World();

        var result = await PlayAsync(world, """
              - anna dials:
                headers: { X-Account: A 17, User-to-User: 3432;encoding=hex }
              - anna hears: welcome
            expect:
              sent:
                - answer: { SipHeader_X-Account: A 17, SipHeader_User-to-User: 3432;encoding=hex }
                  times: 1
            """);

        result.Failures.Should().BeEmpty();
        world.App.At("/answer").Should().ContainSingle().Which.Text("SipHeader_X-Account").Should().Be("A 17");
    }

    [Theory]
    [InlineData("- anna hears: nonsense", "waited in vain for \"nonsense\" to be heard: the call has ended")]
    [InlineData("- desk rings", "waited in vain for it to ring, 30 s at most")]
    [InlineData("- anna has not heard: WELCOME", "has heard \"WELCOME\", which it should not")]
    [InlineData("- desk presses: 1", "cannot press 1: it is not in a call")]
    [InlineData("- desk hangs up", "cannot hang up: it is not in a call")]
    [InlineData("- anna dials", "cannot dial 442079460000: it is not on hook")]
    [InlineData("- desk dials: 442079460009", "which is none of the account's numbers")]
    [InlineData("- anna talks to: desk", "to be in the same conversation")]
    public async Task What_does_not_happen_is_told_with_what_happened_instead(string step, string expected)
    {
        await using var world = World();

        var result = await PlayAsync(world, $"""
              - anna dials
              - anna hears: Welcome
              {step}
              - anna hears: never asked for
            """);

        result.Outcome.Should().Be(ScenarioOutcome.Failed);
        result.Failures.Should().ContainSingle().Which.Should().Contain(expected).And.Contain("What happened last:").And.Contain("hears: Welcome.");
        result.Transcript.Should().Contain($"  ✗ line 5: {step[2..]}").And.NotContain(line => line.Contains("never asked for"));
        world.Platform.Legs.Should().BeEmpty("a script that failed leaves no call behind");
    }

    [Theory]
    [InlineData("", "timeout: 4", 4)]
    [InlineData("within: 2.5", "timeout: 4", 2.5)]
    [InlineData("", "", 30)]
    public async Task A_step_waits_as_long_as_it_or_its_script_says(string within, string timeout, double seconds)
    {
        await using var world = World();
        var began = world.Clock.GetUtcNow();

        var result = await PlayAsync(world, $$"""
              - {desk rings: , {{within}} }
            {{timeout}}
            """);

        result.Failures.Should().ContainSingle().Which.Should().Contain($"{seconds} s at most");
        (world.Clock.GetUtcNow() - began).Should().Be(TimeSpan.FromSeconds(seconds));
        result.Took.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("desk hears: Welcome")]
    [InlineData("anna talks to: desk")]
    [InlineData("desk talks to: anna")]
    public async Task Who_has_no_call_and_takes_none_is_not_waited_for(string step)
    {
        await using var world = World();

        var result = await PlayAsync(world, $"""
              - anna dials
              - {step}
            """);

        result.Failures.Should().ContainSingle().Which.Should().Contain(": 447700900101 is not in a call");
        result.Took.Should().BeLessThan(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("anna hears: Welcome")]
    [InlineData("anna talks to: desk")]
    [InlineData("desk talks to: anna")]
    public async Task Waiting_ends_with_the_call_though_others_may_still_take_one(string step)
    {
        await using var world = World(answer: """[{"action":"wait","timeout":5}]""");

        var result = await PlayAsync(world, $"""
              - desk answers by itself
              - anna dials
              - {step}
            """);

        result.Failures.Should().ContainSingle().Which.Should().Contain(": the call has ended");
        result.Took.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Waiting_passes_the_simulators_time()
    {
        await using var world = World(options => options.Speed = 4);
        var began = world.Clock.GetUtcNow();

        await PlayAsync(world, "  - wait: 60");

        (world.Clock.GetUtcNow() - began).Should().Be(TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData("is busy", "busy")]
    [InlineData("is away", "unanswered")]
    [InlineData("does not answer", "timeout")]
    [InlineData("declines by itself", "rejected")]
    [InlineData("cannot be reached", "failed")]
    [InlineData("does not exist", "rejected")]
    [InlineData("answers by itself", "completed")]
    [InlineData("is an answering machine", "completed")]
    public async Task Phones_behave_as_told_until_the_script_is_over(string behaviour, string status)
    {
        await using var world = World(answer: $$"""[{"action":"connect","endpoint":[{"type":"phone","number":"{{TestAccount.Agent}}"}],"timeout":10}]""");

        var result = await PlayAsync(world, $$"""
              - desk {{behaviour}}
              - anna dials
              - wait: 20
            expect:
              calls: { desk: { status: {{status}} } }
            """);

        result.Failures.Should().BeEmpty();
        (await PlayAsync(world, "  - anna dials\n  - desk answers\n  - anna talks to: desk")).Failures.Should().BeEmpty("desk is free again");
    }

    [Fact]
    public async Task What_the_log_has_forgotten_is_not_taken_for_what_never_was()
    {
        await using var world = World(options => options.LogCapacity = 5);

        var counted = await PlayAsync(world, "  - anna dials\n  - anna hears: press\nexpect:\n  sent:\n    - recording:\n      times: 0");
        var uncounted = await PlayAsync(world, "  - anna dials\n  - anna hears: press\nexpect:\n  calls: { anna: { status: completed } }");

        counted.Failures.Should().ContainSingle().Which.Should().StartWith("What was sent and asked cannot be counted: the log, of 5 lines, has forgotten ");
        uncounted.Failures.Should().BeEmpty();
    }

    [Fact]
    public async Task A_phone_that_is_left_ringing_is_told()
    {
        await using var world = World();

        var result = await PlayAsync(world, "  - wait: 1", () => world.CreateAsync("""[{"action":"talk","text":"Hello."}]"""));

        result.Failures.Should().ContainSingle().Which.Should().Contain("is still not on hook 30 s after the last step");
        world.Platform.Phone(TestAccount.Agent).State.Should().Be(PhoneState.OnHook);
    }

    [Fact]
    public async Task Who_interrupts_ends_the_calls()
    {
        await using var world = World();
        using var interrupt = new CancellationTokenSource();
        var player = new ScenarioPlayer(world.Platform) { Told = (_, line) => (line.Contains("hears") ? interrupt : null)?.Cancel() };

        var result = await player.PlayAsync(Read("  - anna dials\n  - anna hears: Welcome\n  - wait: 3600"), interrupt.Token);

        result.Outcome.Should().Be(ScenarioOutcome.Interrupted);
        result.Transcript[^1].Should().Contain("Interrupted");
        world.Caller.State.Should().Be(PhoneState.OnHook);
        world.App.Statuses().Should().Contain("completed");
    }

    private static TestWorld World(Action<SimulatorOptions>? configure = null, string answer = Menu)
    {
        var world = new TestWorld(configure);
        world.App.On("/answer", answer).On("/input", """[{"action":"talk","text":"Goodbye."}]""");
        return world;
    }

    private static Scenario Read(string steps)
    {
        var reading = Scenario.Read("test.yaml", $"{Phones}\n{steps}");
        reading.Faults.Should().BeEmpty();
        return reading.Scenario!;
    }

    private static async Task<ScenarioResult> PlayAsync(TestWorld world, string steps, Func<Task>? first = null)
    {
        await (first?.Invoke() ?? Task.CompletedTask);
        return await new ScenarioPlayer(world.Platform).PlayAsync(Read(steps), TestContext.Current.CancellationToken);
    }
}
