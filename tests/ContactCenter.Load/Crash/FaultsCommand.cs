namespace ContactCenter.Load.Crash;

/// <summary>Lets all go wrong together that can go wrong between the platform and the server, and proves that the books agree.</summary>
public sealed class FaultsCommand(TimeProvider time) : ICommand
{
    public string Name => "faults";

    public string Usage => "faults [--calls 10000] [--percent 2] [--kills 0] [--at-once 200] [--seed N] [--storage Sqlite|Memory]";

    public async Task<IReport> RunAsync(CommandLine arguments, TextWriter progress, CancellationToken cancellationToken)
    {
        var standard = CrashPlan.WithFaults(arguments.Whole("percent", 0) ?? 2) with { Calls = 10_000 };
        return await new CrashRun(CrashPlan.Read(arguments, standard), progress, time).RunAsync(cancellationToken);
    }
}
