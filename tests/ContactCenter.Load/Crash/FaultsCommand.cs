namespace ContactCenter.Load.Crash;

/// <summary>Lets all go wrong together that can go wrong between the platform and the server, and proves that the books agree.</summary>
public sealed class FaultsCommand(TimeProvider time) : ICommand
{
    public string Name => "faults";

    public string Usage => "faults [--calls 10000] [--percent 2] [--kills 0] [--at-once 200] [--seed N] [--storage Sqlite|Memory]";

    public async Task<int> RunAsync(CommandLine arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var standard = CrashPlan.WithFaults(arguments.Whole("percent", 0) ?? 2);
        var plan = standard with
        {
            Calls = arguments.Whole("calls", 1) ?? 10_000,
            Kills = arguments.Whole("kills", 0) ?? standard.Kills,
            AtOnce = arguments.Whole("at-once", 1) ?? standard.AtOnce,
            Seed = arguments.Whole("seed", 0) ?? new Random().Next(),
            Site = standard.Site with { Storage = arguments.Text("storage") },
        };
        arguments.RefuseTheRest();
        var report = await new CrashRun(plan, output, time).RunAsync(cancellationToken);
        await output.WriteLineAsync(report.ToString());
        return report.HasPassed ? ExitCode.Passed : ExitCode.Failed;
    }
}
