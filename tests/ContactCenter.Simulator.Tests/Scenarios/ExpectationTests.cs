using ContactCenter.Simulator.Scenarios;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Scenarios;

/// <summary>What must have been said, sent and asked, and how calls must have ended.</summary>
public sealed class ExpectationTests
{
    [Theory]
    [InlineData("sent: [ answer ]")]
    [InlineData("sent: [ { answer: { from: 447700900000, endpoint_type: phone }, times: 1 } ]")]
    [InlineData("sent: [ { answered: { start_time: null }, of: anna, times: 1 } ]")]
    [InlineData("sent: [ { event: , of: anna, times: 4 } ]")]
    [InlineData("sent: [ { completed: { duration: '*', disconnected_by: user }, to: /event } ]")]
    [InlineData("sent: [ { input: { dtmf: { digits: 1 } }, to: /input } ]")]
    [InlineData("sent: [ { busy: , times: 0 } ]")]
    [InlineData("asked: [ { PUT /v1/calls/*/talk: { text: '*desk*' }, answered: 200, of: anna, times: 1 } ]")]
    [InlineData("asked: [ { POST /v1/calls: { to: [ { number: 447700900101 } ], ncco: [ { action: wait } ] }, times: ..1 } ]")]
    [InlineData("asked: [ { PUT /v1/calls/unknown: , answered: 404 } ]")]
    [InlineData("calls: { anna: { status: completed, ended by: user, lasts: 1.. }, desk: { status: rejected } }")]
    public async Task What_was_so_is_found(string expect) => (await FailuresAsync(expect)).Should().BeEmpty();

    [Theory]
    [InlineData("sent: [ { answer: , times: 2 } ]", "line 11: expected 2 of \"answer\", and there were 1.")]
    [InlineData("sent: [ { answer: , times: 2..3 } ]", "expected 2 to 3 of")]
    [InlineData("sent: [ recording ]", "expected at least 1 of \"recording\", and there were 0.")]
    [InlineData("sent: [ { completed: , of: anna, times: ..0 } ]", "expected 0 of \"completed\" of anna, and there were 1.")]
    [InlineData("sent: [ { answered: { start_time: x } } ]", "\"answered: { start_time: x }\"")]
    [InlineData("sent: [ { answer: { endpoint_type: ph } } ]", "endpoint_type: ph")]
    [InlineData("sent: [ { answer: , to: /other } ]", "expected at least 1")]
    [InlineData("sent: [ { answered: , of: desk } ]", "of desk, and there were 0.")]
    [InlineData("asked: [ { POST /v1/calls: { ncco: [ { action: wait }, { action: wait } ] } } ]", "and there were 0.")]
    [InlineData("asked: [ { PUT /v1/calls/*/talk: , answered: 400 } ]", "and there were 0.")]
    [InlineData("asked: [ PUT /v1/calls/*/stream ]", "and there were 0.")]
    [InlineData("calls: { anna: none }", "line 11: anna should have had no call.")]
    [InlineData("calls: { anna: { status: busy } }", "line 11: the call of anna should have ended as busy, and did as completed.")]
    [InlineData("calls: { anna: { ended by: platform } }", "should have been ended by platform, and was by user.")]
    [InlineData("calls: { anna: { lasts: 100.. } }", "should have lasted at least 100 s, and lasted ")]
    [InlineData("calls: { bob: { status: completed } }", "line 11: bob should have had a call.")]
    public async Task What_was_not_so_is_told(string expect, string failure) =>
        (await FailuresAsync(expect)).Should().ContainSingle().Which.Should().Contain(failure);

    [Fact]
    public async Task All_that_was_not_so_is_told() =>
        (await FailuresAsync("{ sent: [ recording, notify ], asked: [ DELETE /v1/calls/x ], calls: { anna: none, bob: { status: busy } } }")).Should()
            .HaveCount(5);

    /// <summary>A call with a key, and an application that rings the desk in vain, talks to the caller, and asks for what is not there.</summary>
    private static async Task<IReadOnlyList<string>> FailuresAsync(string expect)
    {
        await using var world = new TestWorld();
        world.App
            .On(
                "/answer",
                """[{"action":"talk","text":"Press a key."},{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1},"eventUrl":"""
                    + """["https://app.example.com/input"]}]""")
            .On("/input", """[{"action":"wait","timeout":60}]""");
        var reading = Scenario.Read("test.yaml", $$"""
            phones: { anna: {{TestAccount.Caller}}, desk: {{TestAccount.Agent}}, bob: 447700900777 }
            steps:
              - anna dials
              - anna hears: Press
              - wait: 1
              - anna presses: 1
              - desk declines
              - anna hears: The desk is gone.
              - wait: 1
            expect:
              {{expect}}
            """);
        reading.Faults.Should().BeEmpty();
        var player = new ScenarioPlayer(world.Platform) { Told = (_, line) => Application(world, line) };
        var playing = player.PlayAsync(reading.Scenario!, TestContext.Current.CancellationToken);
        return (await playing).Failures;
    }

    private static void Application(TestWorld world, string line)
    {
        if (line.Contains("presses"))
            _ = world.CreateAsync("""[{"action":"wait","timeout":1}]""");
        if (!line.Contains("declines"))
            return;
        _ = world.SendAsync(HttpMethod.Put, $"/v1/calls/{world.Caller.CurrentLeg}/talk", """{"text":"The desk is gone."}""");
        _ = world.PutAsync("unknown", """{"action":"hangup"}""");
    }
}
