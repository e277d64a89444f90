using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Faults;

public sealed class FaultPlanTests
{
    [Fact]
    public async Task A_share_of_the_requests_fails()
    {
        await using var world = new TestWorld(options => options.RequestsPerSecond = 1_000);
        var fault = world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestRefused, Share = 0.3 });

        var failed = 0;
        for (var i = 0; i < 400; i++)
            failed += (await world.SendAsync(HttpMethod.Get, "/v1/calls")).Status == 503 ? 1 : 0;

        failed.Should().BeInRange(90, 150);
        world.Platform.Faults.Rules.Should().Equal(fault with { Injections = failed });
    }

    [Fact]
    public async Task A_rule_is_applied_so_often_and_then_no_more_and_can_be_taken_back()
    {
        await using var world = new TestWorld();
        var plan = world.Platform.Faults;
        var twice = plan.Add(new FaultRule { Kind = FaultKind.RequestRefused, Next = 2, Status = 500 });
        var always = plan.Add(new FaultRule { Kind = FaultKind.RequestRefused, Status = 502 });

        (await StatusesAsync(world, 3)).Should().Equal(500, 500, 502);
        plan.Rules.Should().Equal(twice with { Left = 0, Injections = 2 }, always with { Injections = 1 });
        plan.Remove(always.Id).Should().BeTrue();
        plan.Remove(always.Id).Should().BeFalse();
        (await StatusesAsync(world, 1)).Should().Equal(200);
        plan.Clear();
        plan.Rules.Should().BeEmpty();
    }

    [Fact]
    public async Task A_rule_that_makes_no_sense_is_refused_with_all_its_mistakes()
    {
        await using var world = new TestWorld();

        var add = () =>
            world.Platform.Faults.Add(
                new FaultRule { Kind = FaultKind.RequestRefused, On = "recording", Share = double.NaN, Next = -1, Seconds = 86_401, Status = 600 });

        add.Should().Throw<ArgumentException>().WithMessage("On is nothing that RequestRefused happens to. Share must be 0 to 1. Next must be at least "
            + "1. Seconds must be 0 to 86400. Status must be 400 to 599.*");
        world.Platform.Faults.Rules.Should().BeEmpty();
    }

    [Theory]
    [InlineData(FaultKind.WebhookLost, "completed")]
    [InlineData(FaultKind.WebhookLost, "EVENT")]
    [InlineData(FaultKind.AnswerSlow, "fallback")]
    [InlineData(FaultKind.RequestRefused, "transfer")]
    [InlineData(FaultKind.RequestUnanswered, "delete")]
    [InlineData(FaultKind.SocketCut, "leg")]
    public async Task What_a_rule_is_about_has_a_name(FaultKind kind, string on)
    {
        await using var world = new TestWorld();

        world.Platform.Faults.Add(new FaultRule { Kind = kind, On = on }).Id.Should().Be(1);
    }

    private static async Task<List<int>> StatusesAsync(TestWorld world, int count)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
            statuses.Add((await world.SendAsync(HttpMethod.Get, "/v1/calls")).Status);
        return statuses;
    }
}
