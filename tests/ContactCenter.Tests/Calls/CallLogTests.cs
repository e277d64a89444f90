using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Calls;

/// <summary>What an operator reads of a call in the log.</summary>
public sealed class CallLogTests
{
    [Fact]
    public async Task A_call_is_a_line_at_its_begin_and_one_at_its_end()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        var lines = world.Logs.Entries.Where(line => line.Category == "ContactCenter.Calls.CallEngine" && line.Level == LogLevel.Information)
            .Select(line => line.Message).ToList();
        lines.Should().HaveCount(2);
        lines[0].Should().Be($"Call {world.Caller.LastLeg} began: {CallerNumber} dialled {ContactCenterWorld.Number}");
        lines[1].Should().MatchRegex($"^Call {world.Caller.LastLeg} ended after [0-9.]+ s: Sales, talked with {SalesNumber}, mark 4$");
        world.Logs.Entries.Where(line => line.Level == LogLevel.Debug).Select(line => line.Message).Should()
            .Contain($"Call {world.Caller.LastLeg}: Arrived taken").And.Contain($"Call {world.Caller.LastLeg}: CallerInput taken");
    }

    [Fact]
    public async Task A_caller_who_hangs_up_in_the_menu_talked_with_nobody()
    {
        await using var world = new ContactCenterWorld();
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.CallerHangsUpAsync();
        await world.RunOutAsync();

        world.Logs.Entries.Select(line => line.Message).Should().ContainSingle(line => line.Contains(" ended after ", StringComparison.Ordinal))
            .Which.Should().EndWith("s: no department, talked with nobody, mark none");
    }
}
