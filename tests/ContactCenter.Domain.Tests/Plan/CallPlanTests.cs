namespace ContactCenter.Domain.Tests.Plan;

public sealed class CallPlanTests
{
    [Fact]
    public void A_leg_is_silent_before_it_is_looked_up() =>
        (TestPlan.Of() with { LongestSilence = TimeSpan.FromMinutes(10) }).Silence.Should().Be(TimeSpan.FromMinutes(4));

    [Fact]
    public void A_department_that_is_gone_is_treated_by_the_rules_of_the_first_but_rings_nobody()
    {
        var plan = TestPlan.Of(
            ("Departments:Sales:DetectMachines", "true"), ("Departments:Sales:AcceptPrompt", "Press 1."), ("Departments:Support:RingSeconds", "40"));
        var gone = plan.Department("Gone");
        gone.Should().BeEquivalentTo(new
        {
            Name = "Gone",
            RingTime = TimeSpan.FromSeconds(20),
            DetectMachines = false,
            AcceptPrompt = (Prompt?)null,
            Connecting = plan.Texts.CarryOn,
        });
        gone.Endpoints.Should().BeEmpty();
    }
}
