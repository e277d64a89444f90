namespace ContactCenter.Setup;

/// <summary><c>setup</c> of the program: brings what the contact center needs of a Vonage account.</summary>
internal static class SetupCommand
{
    internal static IReadOnlyList<string> Options => SetupArguments.Options;

    internal static string Help => SetupArguments.Help;

    /// <summary>Runs it in the folder where it was typed, with the terminal.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TimeProvider time)
    {
        using var platform = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5), AllowAutoRedirect = false };
        return await RunAsync(
            args, new(Directory.GetCurrentDirectory(), new TerminalConsole(), Environment.GetEnvironmentVariable, platform, time), CancellationToken.None);
    }

    /// <param name="args">The command and its options.</param>
    /// <param name="machine">What it works with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>0: the contact center can be started; 1: not yet, and why was said.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, SetupMachine machine, CancellationToken cancellationToken)
    {
        try
        {
            return await new SetupRun(SetupArguments.Read(args.Skip(1)), machine).RunAsync(cancellationToken) ? 0 : 1;
        }
        catch (SetupException fault)
        {
            machine.Console.SayError(fault.Message);
            return 1;
        }
    }
}
