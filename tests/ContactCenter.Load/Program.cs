using System.Runtime.InteropServices;
using ContactCenter.Load.Crash;
using ContactCenter.Load.Recordings;
using ContactCenter.Load.Throughput;
using ContactCenter.Load.World;

namespace ContactCenter.Load;

/// <summary>Runs that are too long, or too rough, for the test suite: the first argument says which.</summary>
internal static class Program
{
    private static readonly ICommand[] Commands =
    [
        new CrashCommand(TimeProvider.System),
        new FaultsCommand(TimeProvider.System),
        new RecordingsCommand(TimeProvider.System),
        new ThroughputCommand(TimeProvider.System),
    ];

    private static async Task<int> Main(string[] args)
    {
        using var stopped = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (args is not [var name, .. var rest] || Array.Find(Commands, it => it.Name == name) is not { } command)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', Commands.Select(it => it.Usage)));
            return ExitCode.Usage;
        }

        try
        {
            var report = await command.RunAsync(new CommandLine(rest), Console.Out, stopped.Token);
            await Console.Out.WriteLineAsync(report.ToString());
            return report.HasPassed ? ExitCode.Passed : ExitCode.Failed;
        }
        catch (UsageException fault)
        {
            await Console.Error.WriteLineAsync($"{fault.Message}\n{command.Usage}");
            return ExitCode.Usage;
        }
        catch (ServerFailedException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCode.Failed;
        }

        void Stop(PosixSignalContext signal)
        {
            // What was started is ended in order before we go.
            signal.Cancel = true;
            stopped.Cancel();
        }
    }
}
