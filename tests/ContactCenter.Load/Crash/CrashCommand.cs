namespace ContactCenter.Load.Crash;

/// <summary>Kills the server at random moments under calls, and proves that nothing was lost.</summary>
public sealed class CrashCommand(TimeProvider time) : ICommand
{
    public string Name => "crash";

    public string Usage => "crash [--calls 1000] [--kills 200] [--at-once 1000] [--seed N] [--storage Sqlite|Memory]";

    public async Task<IReport> RunAsync(CommandLine arguments, TextWriter progress, CancellationToken cancellationToken) =>
        await new CrashRun(CrashPlan.Read(arguments, new()), progress, time).RunAsync(cancellationToken);
}
