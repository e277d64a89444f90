namespace ContactCenter.Load.Throughput;

/// <summary>Drives whole calls at a steady rate, and proves that each of them went as it should.</summary>
public sealed class ThroughputCommand(TimeProvider time) : ICommand
{
    public string Name => "calls";

    public string Usage => "calls [--rate 200] [--seconds 60] [--warm-up 30] [--seed N] [--storage Sqlite|Memory]";

    public async Task<IReport> RunAsync(CommandLine arguments, TextWriter progress, CancellationToken cancellationToken)
    {
        var standard = new ThroughputPlan();
        var plan = standard with
        {
            Rate = arguments.Whole("rate", 1) ?? standard.Rate,
            Length = Seconds("seconds", 1) ?? standard.Length,
            WarmUp = Seconds("warm-up", 0) ?? standard.WarmUp,
            Seed = arguments.Whole("seed", 0) ?? new Random().Next(),
            Storage = arguments.Text("storage"),
        };
        arguments.RefuseTheRest();
        return await new ThroughputRun(plan, progress, time).RunAsync(cancellationToken);

        TimeSpan? Seconds(string name, int min) => arguments.Whole(name, min) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
