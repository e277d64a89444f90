using System.Net;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Scenarios;
using ContactCenter.Tests.Calls.Plan;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls;

/// <summary><c>GET /api/v1/calls/{callId}/scenario</c>: a call that was, as a script that the simulator plays.</summary>
public sealed class CallScenarioTests
{
    [Fact]
    public async Task A_whole_call_is_a_script_that_passes()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied");
        await world.Caller.PressAsync('4');
        await world.Caller.EndsAsync();

        await PassesAsync(world);

        (await world.SurveysAsync()).Select(survey => survey.GetProperty("score").GetInt32()).Should().Equal(4, 4);
    }

    [Fact]
    public async Task So_is_one_of_a_caller_who_is_not_understood_and_speaks()
    {
        await using var world = new ContactCenterWorld();
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Press 1");
        await world.Caller.PressAsync('9');
        await world.Caller.HearsAsync("Press 1");
        await world.Caller.SayAsync("I need some support, please", 0.8);
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);
        await world.Caller.HangUpAsync();

        var script = await PassesAsync(world);

        script.Should().Contain("confidence: 0.8").And.Contain("caller hangs up");
    }

    [Fact]
    public async Task So_is_one_whom_nobody_answers_and_who_leaves_a_message()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await world.Caller.PressAsync('2');
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("Please call me back");
        await world.Caller.PressAsync('#');
        await world.Caller.EndsAsync();
        world.Sales.WhenRung = PhoneBehaviour.Ring;

        var script = await PassesAsync(world);

        script.Should().Contain("agent1 is busy");
    }

    [Fact]
    public async Task So_is_one_of_a_caller_who_gives_up()
    {
        await using var world = new ContactCenterWorld();
        await world.ChooseAsync('1');
        await world.SettleAsync();
        await world.Caller.HangUpAsync();

        await PassesAsync(world);
    }

    [Fact]
    public async Task The_caller_has_a_made_up_number_unless_the_real_one_is_asked_for_and_both_are_audited()
    {
        await using var fake = new FakeWebhooks();
        await fake.CallAsync("caller-leg", "1");

        var madeUp = await fake.AskAsync("/api/v1/calls/caller-leg/scenario");
        var real = await fake.AskAsync("/api/v1/calls/caller-leg/scenario?caller=real");

        madeUp.MediaType.Should().Be("application/yaml");
        madeUp.Body.Should().Contain("caller: \"447700900900\"").And.NotContain("447700900001");
        real.Body.Should().Contain("caller: \"447700900001\"");
        (await fake.ItemsAsync("/api/v1/audit?action=callScriptExported")).Select(line => line.GetProperty("after").GetRawText()).Should()
            .Equal("""{"caller":"real"}""", """{"caller":"madeUp"}""");
        (await fake.AskAsync("/api/v1/calls/nobody/scenario")).Status.Should().Be(HttpStatusCode.NotFound);
        (await fake.AskAsync("/api/v1/calls/caller-leg/scenario?caller=mine")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    /// <returns>The script of the only call, which has been played.</returns>
    private static async Task<string> PassesAsync(ContactCenterWorld world)
    {
        await world.RunOutAsync();
        var call = (await world.GetAsync("/api/v1/calls")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        var script = await world.Http.GetStringAsync($"/api/v1/calls/{call.GetProperty("callId").GetString()}/scenario");
        var reading = Scenario.Read("call.yaml", script);
        reading.Faults.Should().BeEmpty(script);

        var result = await new ScenarioPlayer(world.Platform).PlayAsync(reading.Scenario!, TestContext.Current.CancellationToken);

        result.Failures.Should().BeEmpty(script);
        result.Outcome.Should().Be(ScenarioOutcome.Passed);
        await world.RunOutAsync();
        world.NobodyIsLeft();
        return script;
    }
}
