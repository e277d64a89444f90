using System.Runtime.InteropServices;
using ContactCenter.Load;
using ContactCenter.Load.Crash;

ICommand[] commands = [new CrashCommand(TimeProvider.System)];

using var stopped = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

if (args is not [var name, .. var rest] || Array.Find(commands, it => it.Name == name) is not { } command)
{
    await Console.Error.WriteLineAsync(string.Join('\n', commands.Select(it => it.Usage)));
    return ExitCode.Usage;
}

try
{
    return await command.RunAsync(new CommandLine(rest), Console.Out, stopped.Token);
}
catch (UsageException fault)
{
    await Console.Error.WriteLineAsync($"{fault.Message}\n{command.Usage}");
    return ExitCode.Usage;
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
