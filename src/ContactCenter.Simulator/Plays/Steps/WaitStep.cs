namespace ContactCenter.Simulator.Plays.Steps;

/// <summary>Nobody does anything for a while.</summary>
internal sealed record WaitStep(double Seconds) : PlayStep
{
    public override Task PlayAsync(Stage stage) => stage.Watch.PassAsync(Seconds, stage.Cancelled);
}
