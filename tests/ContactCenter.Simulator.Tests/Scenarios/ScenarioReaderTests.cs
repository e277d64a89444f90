using System.Runtime.CompilerServices;
using ContactCenter.Simulator.Scenarios;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Simulator.Tests.Scenarios;

/// <summary>Scripts are read, and what is wrong with them is said at once, with line and word.</summary>
public sealed class ScenarioReaderTests
{
    [Fact]
    public void A_script_says_who_and_how()
    {
        var scenario = Good("""
            call: A short call
            phones:
              anna: 447700900001
              desk: sip:desk@example.com
            simulator:
              Speed: 4
              Numbers: [ 442079460001, 442079460002 ]
            timeout: 5
            steps:
              - anna dials: 442079460002
              - anna hears:
                  - welcome
                  - goodbye
                within: 2.5
              - desk's call ends
            """);

        scenario.Name.Should().Be("A short call");
        scenario.Phones.Select(phone => $"{phone.Key} {phone.Value}").Should().Equal("anna 447700900001", "desk sip:desk@example.com");
        scenario.Settings.Select(setting => $"{setting.Key} {setting.Value}").Should().Equal(
            "Simulator:Speed 4", "Simulator:Numbers:0 442079460001", "Simulator:Numbers:1 442079460002");
    }

    [Fact]
    public void A_script_without_a_name_is_called_as_its_file() =>
        Good("{ steps: [ wait: 1 ] }", "calls/nobody.yaml").Name.Should().Be("nobody");

    [Fact]
    public void Json_is_good_as_well()
    {
        var scenario = Good(
            "{\n\t\"call\": \"In \\/ JSON\",\n\t\"phones\": { \"anna\": \"447700900001\" },\n\t\"steps\": [\n\t\t\"anna dials\",\n\t\t{ \"anna "
                + "hears\": \"a\\tb\", \"within\": 3 }\n\t]\n}",
            "call.json");

        scenario.Name.Should().Be("In / JSON");
    }

    [Fact]
    public void An_old_name_of_a_setting_is_told_with_the_new_one() =>
        Scenario.Read("old.yaml", "simulator:\n  Undecided: { SpacedTimes: true }\nsteps: [ wait: 1 ]").Faults.Select(fault => fault.ToString())
            .Should().Equal("old.yaml:2: \"Undecided\" has another name now: Simulator:Unspecified.");

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var reading = Scenario.Read("wrong.yaml", """
            call: Wrong in many ways
            phones:
              anna: 447700900001
              the agent: 447700900101
              bob: 44-77
            simulator:
              Sped: 3
              Speed: fast
              AnswerMethod: PATCH
            steps:
              - ana dials
              - anna shouts: hello
              - anna presses: 1x
              - anna presses:
              - anna answers: the phone
              - wait: long
              - anna talks to: carl
              - anna hears: hello
                inside: 3
              - anna says: hello
                confidence: 2
              - anna dials: here
              - anna hangs up:
                confidence: 0.5
              - anna hangs up:
                headers: { X-Account: 1 }
              - anna dials:
                headers: { Via: me }
            expect:
              calls:
                anna: { ended by: nobody, lasts: a while }
                carl: none
              sent:
                - hangup
                - answer: welcome
              asked:
                - FETCH /v1/calls
                - PUT /v1/calls/*:
                  times: 3..1
            finally: nothing
            """);

        reading.Scenario.Should().BeNull();
        reading.Faults.Select(fault => (fault.Line, Word: fault.Text.Split('"').ElementAtOrDefault(1))).Should().Equal(
            (4, "the agent"), (5, "44-77"), (7, "Sped"), (8, null), (9, null), (11, "ana"), (12, "shouts"), (13, "1x"), (14, "anna presses"),
            (15, "the phone"), (16, "long"), (17, "carl"), (19, "inside"), (21, "2"), (22, "here"), (24, null), (26, null), (28, "Via"), (31, "nobody"),
            (31, "a while"), (32, "carl"),
            (34, "hangup"), (35, "answer"), (37, "FETCH /v1/calls"), (39, "3..1"), (40, "finally"));
        reading.Faults[3].Text.Should().Contain("Simulator:Speed");
        reading.Faults[4].Text.Should().Be("Simulator:AnswerMethod must be GET or POST.");
        reading.Faults[0].ToString().Should().StartWith("wrong.yaml:4: \"the agent\"");
        reading.Faults[5].Text.Should().Be("\"ana\" is no phone of this script; there is anna.");
    }

    [Theory]
    [InlineData("steps:\n  - anna hears: Press 1: sales", 2, "quotes")]
    [InlineData("steps: [", 1, "quotes")]
    [InlineData("? : ? :   anna: 447700900001\n", 2, "no YAML")]
    [InlineData("", 1, "one document")]
    [InlineData("- anna dials", 1, "one document")]
    [InlineData("call: Nothing happens", 1, "no steps")]
    public void What_is_no_script_is_told_so(string text, int line, string word)
    {
        var fault = Scenario.Read("file.yaml", text).Faults.Should().ContainSingle().Subject;

        fault.Line.Should().Be(line);
        fault.Text.Should().Contain(word);
    }

    [Theory]
    [InlineData("steps:\n  - wait: 1\n\t- wait: 2", 3, "tab")]
    [InlineData("steps:\n  - wait: 1\n  - anna hears:\n\t- x\n  - wait: 1", 4, "tab")]
    [InlineData("phones: { anna: 447700900001 }\nsteps:\n  - anna dials\n  - anna hears: *x\n  - wait: 1", 4, "begins with *")]
    [InlineData("simulator:\n  Speed: 3\n  Faults:\n    - { Kind: WebhookLost }\n    - Kind: WebhookLate\n      Share: half\nsteps:\n  - wait: "
        + "1", 6, "Simulator:Faults:1:Share")]
    [InlineData("simulator:\n  Numbers:\n    - 442079460000\n    - here\nsteps:\n  - wait: 1", 4, "Simulator:Numbers:1")]
    [InlineData("simulator:\n  Unspecified:\n    QuestionAttempts: 2\n    EventAttempts: 9\nsteps:\n  - wait: 1", 4, "EventAttempts")]
    public void A_mistake_is_told_by_the_line_it_is_on(string text, int line, string word)
    {
        var fault = Scenario.Read("file.yaml", text).Faults.Should().ContainSingle().Subject;

        fault.Line.Should().Be(line);
        fault.Text.Should().Contain(word);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/simulator.md")]
    public void What_the_documents_show_is_a_script(string document)
    {
        var blocks = File.ReadAllText(Path.Combine(Root(), document)).Split("```yaml\n").Skip(1).Select(block => block.Split("```")[0]).ToList();

        blocks.Should().NotBeEmpty();
        blocks.SelectMany(block => Scenario.Read(document, block).Faults).Should().BeEmpty();
    }

    [Fact]
    public void Whatever_stands_in_a_file_is_read_or_faulted()
    {
        var pieces = Gen.Elements(
            "call: x\n",
            "phones:\n",
            "  anna: 447700900001\n",
            "steps:\n",
            "  - anna dials\n",
            "  - anna hears: [ a, b ]\n",
            "    within: x\n",
            "expect:\n",
            "  sent:\n",
            "    - answer: { a: [ 1 ] }\n",
            "  calls: none\n",
            "  asked: { }\n",
            "- ",
            "? ",
            "{",
            "]",
            "\t",
            "*",
            "&a ",
            "'",
            "\u0001",
            ": ");
        var text = Gen.Select(Gen.ListOf(pieces), parts => string.Concat(parts));

        Prop.ForAll(Arb.From(text), any => Scenario.Read("any.yaml", any) is { Scenario: null } reading ? reading.Faults.Count > 0 : true)
            .QuickCheckThrowOnFailure();
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../.."));

    private static Scenario Good(string text, string file = "good.yaml")
    {
        var reading = Scenario.Read(file, text);
        reading.Faults.Should().BeEmpty();
        return reading.Scenario!;
    }
}
