using System.Reflection;

namespace ContactCenter.Foundation.Hosting;

/// <summary>What <c>--help</c> and <c>--version</c> tell.</summary>
internal static class CommandLineHelp
{
    public static string Version =>
        $"ContactCenter {typeof(CommandLineHelp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}";

    /// <param name="commands">What can be done.</param>
    public static string Of(IReadOnlyList<ProgramCommand> commands)
    {
        var width = commands.Max(command => command.Usage.Length);
        var lines = commands.Select(command => $"  {command.Usage.PadRight(width)}  {command.Summary}");
        return $"""
            Usage: ContactCenter [command] [settings]

            Commands:
            {string.Join('\n', lines)}

            Settings are those of appsettings.json, for example --Vonage:Platform=Live or --Storage:Path=data;
            the address is --urls http://localhost:3000. Relative paths begin at the folder where the command is typed.
            --help and --version tell what they say.
            """;
    }
}
