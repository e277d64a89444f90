using ContactCenter.Calls;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Calls.Plan;

public sealed class PlanSourceTests
{
    [Fact]
    public async Task A_plan_that_is_put_in_force_decides_the_next_step_of_a_live_call()
    {
        await using var world = new ContactCenterWorld();
        var (plans, store) = (world.Services.GetRequiredService<PlanSource>(), world.Services.GetRequiredService<ICallStore>());
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Press 1");
        var call = store.Unsettled().Should().ContainSingle().Subject;
        call.PlanNumber.Should().Be(0, "the settings are the first plan");
        var sales = plans.Current.Department("Sales") with { Connecting = Prompt.Of("Sales is about to answer.") };

        plans.Publish(plans.Current with { Number = 1, Departments = plans.Current.Departments.SetItem("Sales", sales) });
        store.Find(call.CallerLeg).Should().BeSameAs(call, "a plan alone changes no call");
        await world.Caller.PressAsync('1');
        await world.Caller.HearsAsync("Sales is about to answer.");

        store.Find(call.CallerLeg)!.PlanNumber.Should().Be(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_plan_never_follows_a_newer_one(int number)
    {
        var plans = new PlanSource(TestPlan.Of());
        var newest = plans.Current with { Number = 3 };
        plans.Publish(newest);

        FluentActions.Invoking(() => plans.Publish(newest with { Number = number })).Should().Throw<ArgumentException>()
            .WithMessage($"Plan {number} cannot follow plan 3.*");

        plans.Current.Should().BeSameAs(newest);
    }

    [Fact]
    public void A_department_is_recorded_on_one_channel_until_another_plan_is_in_force()
    {
        var asked = RecordingPlan.Of("Sales", "Split", "This call is recorded.");
        var plans = new PlanSource(asked);

        plans.RecordOnOneChannel("Sales").Should().BeTrue();
        plans.Current.Department("Sales").Recording.Should().Be(asked.Department("Sales").Recording with { Policy = RecordingPolicy.Mono, IsFallback = true });
        plans.RecordOnOneChannel("Sales").Should().BeFalse("it is by now");
        plans.RecordOnOneChannel("Support").Should().BeFalse("it is not recorded");
        plans.RecordOnOneChannel("Gone").Should().BeFalse("the plan does not have it");

        plans.Publish(asked with { Number = 1 });
        plans.Current.Department("Sales").Recording.Policy.Should().Be(RecordingPolicy.Split);
    }
}
