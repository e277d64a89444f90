namespace ContactCenter.Load.Crash;

/// <summary>Kills the server at random moments under calls, and proves that nothing was lost.</summary>
public sealed class CrashCommand(TimeProvider time) : ICommand
{
    public string Name => "crash";

    public string Usage => "crash [--calls 1000] [--kills 200] [--at-once 1000] [--seed N] [--storage Sqlite|Memory]";

    public async Task<int> RunAsync(CommandLine arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var standard = new CrashPlan();
        var calls = arguments.Whole("calls", 1) ?? standard.Calls;
        var plan = standard with
        {
            Calls = calls,
            Kills = arguments.Whole("kills", 0) ?? standard.Kills,
            AtOnce = arguments.Whole("at-once", 1) ?? calls,
            Seed = arguments.Whole("seed", 0) ?? new Random().Next(),
            Site = new() { Storage = arguments.Text("storage") },
        };
        arguments.RefuseTheRest();
        var report = await new CrashRun(plan, output, time).RunAsync(cancellationToken);
        await output.WriteLineAsync(report.ToString());
        return report.HasPassed ? ExitCode.Passed : ExitCode.Failed;
    }
}
