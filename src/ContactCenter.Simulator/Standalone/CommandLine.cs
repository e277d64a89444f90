using System.Reflection;
using ContactCenter.Simulator.Scenarios.Running;

namespace ContactCenter.Simulator.Standalone;

/// <summary>What the program can be told when it is started.</summary>
internal static class CommandLine
{
    public static readonly string Help = $"""
        Usage: ContactCenter.Simulator [--urls ADDRESS] [--Simulator:KEY=VALUE]…
               ContactCenter.Simulator {RunArguments.Usage}

        Without a command it opens the phones, and the calls API for your application, on http://localhost:4000.
        Relative paths begin at the folder where the command is typed. All settings are in docs/simulator.md.
        --help and --version tell what they say.
        """;

    private const string OptionMark = "--";

    private static readonly string[] OfTheHost = ["urls", "environment"];
    private static readonly string[] Sections = [SimulatorOptions.Section, "Logging", "Kestrel"];

    public static string Version { get; } = $"ContactCenter.Simulator {InformationalVersion?.Split('+')[0]}";

    private static string? InformationalVersion =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    public static bool AsksForHelp(IEnumerable<string> args) => args.Any(arg => arg is "--help" or "-h" or "-?");

    public static bool AsksForVersion(IReadOnlyList<string> args) => args.Contains("--version", StringComparer.Ordinal);

    /// <summary>Whether the first word is a command; options alone are one, too.</summary>
    public static bool BeginsWithCommand(IReadOnlyList<string> args) => args is not [var word, ..] || word.StartsWith('-') || word == RunCommand.Name;

    /// <param name="args">What was typed, without a command.</param>
    /// <returns>What cannot be understood, in one sentence; <c>null</c>: nothing, as long as the settings are good.</returns>
    public static string? FaultIn(IReadOnlyList<string> args)
    {
        if (args is [var word, ..] && !word.StartsWith('-'))
            return $"'{word}' is not a command; say {RunCommand.Name} FILE…, or nothing to open the phones.";
        for (var i = 0; i < args.Count; i++)
        {
            var name = args[i].Split('=')[0];
            if (!name.StartsWith(OptionMark, StringComparison.Ordinal) || !IsKnown(name[OptionMark.Length..]))
            {
                return $"{name} is not an option; options are settings such as --Simulator:Speed=4, the address as in --urls http://localhost:4000, "
                    + "--help and --version.";
            }

            if (args[i].Contains('='))
                continue;
            if (++i == args.Count || args[i].StartsWith(OptionMark, StringComparison.Ordinal))
                return $"{name} needs a value, as in {name}=value.";
        }

        return null;
    }

    private static bool IsKnown(string option) =>
        (option.Contains(':') ? Sections : OfTheHost).Contains(option.Split(':')[0], StringComparer.OrdinalIgnoreCase);
}
