namespace ContactCenter.Simulator.Scenarios.Steps;

/// <summary>Nobody does anything for a while.</summary>
internal sealed record WaitStep(double Seconds) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context) => context.Waiter.PassAsync(Seconds, context.Cancelled);
}
