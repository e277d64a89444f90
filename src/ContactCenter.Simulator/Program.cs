using ContactCenter.Simulator.Scenarios.Running;

namespace ContactCenter.Simulator.Standalone;

/// <summary>The simulator by itself, for an application in whatever language.</summary>
internal static class Program
{
    private const string OwnAddress = "http://localhost:4000";

    private static async Task<int> Main(string[] args)
    {
        // A word that is no command is refused, whatever stands behind it.
        var isCommand = CommandLine.BeginsWithCommand(args);
        if (isCommand && CommandLine.AsksForHelp(args))
            return await SayAsync(CommandLine.Help);
        if (isCommand && CommandLine.AsksForVersion(args))
            return await SayAsync(CommandLine.Version);
        return args is [RunCommand.Name, .. var rest]
            ? await RunCommand.RunAsync(rest, OwnAddress, TimeProvider.System, Console.Out, Console.Error)
            : await ServeCommand.RunAsync(args, OwnAddress, TimeProvider.System, Console.Out, Console.Error);
    }

    private static async Task<int> SayAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return 0;
    }
}
