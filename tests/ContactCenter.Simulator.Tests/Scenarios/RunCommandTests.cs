using System.Globalization;
using System.Xml.Linq;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Scenarios;

/// <summary>The command that plays scripts: what it says, writes and exits with.</summary>
public sealed class RunCommandTests
{
    private const string Good = """
        call: A key & a goodbye
        phones: { anna: 447700900001 }
        steps:
          - anna dials
          - anna hears: press a key
          - anna presses: 1
          - anna hears: goodbye
          - anna's call ends
        timeout: 60
        """;

    private const string Bad = """
        call: An escape
        phones: { bob: 447700900002 }
        steps:
          - { bob dials: , within: 60 }
          - bob presses: 1
          - bob hears: "\e[31mred"
        """;

    [Fact]
    public async Task All_good_is_0()
    {
        await using var application = await ListeningApplication.StartAsync();
        using var run = new SimulatorRun().With("b.yaml", Good).With("a.json", """{"call":"In JSON","phones":{"carl":"447700900003"},"simulator":"""
            + """{"Speed":40},"steps":["carl dials",{"carl hears":"welcome"}]}""").With("notes.txt", "no script");

        var (exitCode, output, _) = await run.PlayAsync([".", .. application.Settings]);

        exitCode.Should().Be(0, output);
        output.Split('\n').Should()
            .ContainInOrder("In JSON (./a.json)", "  ✓ carl hears: welcome", "A key & a goodbye (./b.yaml)", "  ✓ anna's call ends", "2 scripts: 2 passed.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_script_that_fails_is_1_and_told_to_build_servers(int parallel)
    {
        await using var application = await ListeningApplication.StartAsync();
        using var run = new SimulatorRun().With("bad.yaml", Bad).With("good.yaml", Good).With("good-too.yaml", Good);

        var (exitCode, output, _) = await run.PlayAsync(
            ["*.yaml", "--report", "calls.xml", "--timeout=5", "--parallel", parallel.ToString(CultureInfo.InvariantCulture), .. application.Settings]);

        exitCode.Should().Be(1, output);
        output.Should().Contain("  ✗ line 6: bob hears: \e[31mred").And.Contain(
            "Phone 447700900002 waited in vain for").And.Contain("What happened last:").And.Contain("3 scripts: 2 passed, 1 FAILED.");
        var suite = XDocument.Parse(run.Read("calls.xml")).Root!.Element("testsuite")!;
        suite.Attributes().Where(attribute => attribute.Name != "time").Select(attribute => $"{attribute.Name} {attribute.Value}")
            .Should().Equal("name calls", "tests 3", "failures 1", "errors 0", "skipped 0");
        suite.Elements().Select(test => $"{test.Attribute("classname")!.Value} {test.Attribute("name")!.Value} {test.Elements("failure").Count()}")
            .Should().Equal("./bad.yaml An escape 1", "./good-too.yaml A key & a goodbye 0", "./good.yaml A key & a goodbye 0");
        suite.Descendants("failure").Single().Attribute("message")!.Value.Should().Contain("\"\\u001B[31mred\" to be heard");
        suite.Elements().First().Element("system-out")!.Value.Should().Contain("  ✓ bob presses: 1");
    }

    [Fact]
    public async Task A_script_that_is_wrong_is_2_and_nobody_is_called()
    {
        await using var application = await ListeningApplication.StartAsync();
        using var run = new SimulatorRun().With("good.yaml", Good).With("wrong.yaml", Good.Replace("presses", "kicks", StringComparison.Ordinal))
            .With("worse.yaml", "steps: [");

        var (exitCode, output, errors) = await run.PlayAsync(["good.yaml", "wrong.yaml", "worse.yaml", .. application.Settings]);

        exitCode.Should().Be(2);
        errors.Should().Contain("wrong.yaml:6: \"kicks\" is no thing that a phone does").And.Contain("worse.yaml:1: ");
        output.Should().BeEmpty();
        application.Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData("There are no scripts to run.")]
    [InlineData("no.yaml: there is no such script.", "no.yaml")]
    [InlineData("--paralel is no option and no setting.", "good.yaml", "--paralel=2")]
    [InlineData("--parallel must be a number above 0, not many.", "good.yaml", "--parallel", "many")]
    [InlineData("--Simulator:AnswerUlr is no option and no setting.", "good.yaml", "--Simulator:AnswerUlr=http://localhost")]
    [InlineData("--report has no value.", "good.yaml", "--report")]
    [InlineData("--report cannot be written to nowhere/calls.xml.", "good.yaml", "--report=nowhere/calls.xml")]
    [InlineData("good.yaml:4: \"anna dials\": the application has no answer URL", "good.yaml")]
    [InlineData("good.yaml: Simulator:AnswerUrl must be an http or https address.", "good.yaml", "--Simulator:AnswerUrl=here")]
    public async Task A_command_line_that_is_wrong_is_2(string expected, params string[] arguments)
    {
        using var run = new SimulatorRun().With("good.yaml", Good);

        var (exitCode, _, errors) = await run.PlayAsync(arguments);

        exitCode.Should().Be(2);
        errors.Should().Contain(expected);
    }

    [Theory]
    [InlineData("anna presses: 1")]
    [InlineData("anna hears: welcome")]
    [InlineData("bob rings")]
    public async Task An_application_that_cannot_be_reached_is_the_first_that_is_told(string step)
    {
        using var run = new SimulatorRun().With(
            "down.yaml",
            $"phones: {{ anna: 447700900001, bob: 447700900002 }}\nsteps:\n  - {{ anna dials: , within: 60 }}\n  - {step}\n");

        var (exitCode, output, _) = await run.PlayAsync(
        [
            "down.yaml", "--report=calls.xml", "--timeout=2", "--Simulator:AnswerUrl=http://127.0.0.1:9/answer", "--Simulator:ConnectTimeout=00:01:00",
            "--Simulator:AnswerTimeout=00:01:00",
        ]);

        exitCode.Should().Be(1, output);
        var lines = output.Split('\n');
        lines[Array.FindIndex(lines, line => line.Contains('✗')) + 1].Trim().Should()
            .StartWith("The application cannot be reached at GET http://127.0.0.1:9/answer: ");
        XDocument.Parse(run.Read("calls.xml")).Descendants("failure").Single().Attribute("message")!.Value.Should()
            .StartWith("The application cannot be reached at GET");
        output.TrimEnd().Should().EndWith("1 script: 1 FAILED.");
    }

    [Fact]
    public async Task One_error_is_no_errors()
    {
        using var run = new SimulatorRun().With("wrong.yaml", "steps:\n  - dance\n");

        (await run.PlayAsync(["wrong.yaml"])).Errors.TrimEnd().Should().EndWith("1 error in 1 script: nobody has been called.");
        run.With("wrong.yaml", "steps:\n  - dance\n  - sing\n").With("good.yaml", "steps:\n  - wait: 1\n");
        (await run.PlayAsync(["."])).Errors.TrimEnd().Should().EndWith("2 errors in 2 scripts: nobody has been called.");
    }

    [Fact]
    public async Task Who_interrupts_ends_the_calls()
    {
        await using var application = await ListeningApplication.StartAsync();
        using var run = new SimulatorRun().With("long.yaml", Good.Replace("anna presses: 1", "wait: 80000", StringComparison.Ordinal)).With("next.yaml", Good);

        var (exitCode, output, _) = await run.PlayAsync("hears: press a key", ["long.yaml", "next.yaml", "--report=calls.xml", .. application.Settings]);

        exitCode.Should().Be(1, output);
        output.Should().Contain("Interrupted: its calls have been ended.").And.EndWith("2 scripts: 2 interrupted. Interrupted: all calls have been ended.");
        application.Events.Should().Contain(body => body.Contains("\"completed\""));
        XDocument.Parse(run.Read("calls.xml")).Descendants("skipped").Should().HaveCount(2);
    }
}
