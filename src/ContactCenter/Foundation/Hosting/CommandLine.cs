namespace ContactCenter.Foundation.Hosting;

/// <summary>What was typed: a command with its arguments, then settings.</summary>
/// <param name="Settings">As the configuration reads them.</param>
internal sealed record CommandLine(ProgramCommand Command, IReadOnlyList<string> Arguments, string[] Settings)
{
    private const string OptionMark = "--";

    /// <summary>The standard's own variables are settings, too.</summary>
    private const string OfOpenTelemetry = "OTEL_";

    /// <summary>Options that the host reads.</summary>
    private static readonly string[] OfTheHost = ["urls", "environment", "contentRoot", "applicationName"];

    public static bool AsksForHelp(IReadOnlyList<string> args) => args.Any(arg => arg is "--help" or "-h" or "-?");

    public static bool AsksForVersion(IReadOnlyList<string> args) => args.Contains("--version", StringComparer.Ordinal);

    /// <returns>What the first word names, which may be no word at all.</returns>
    /// <exception cref="CommandLineException">There is no such command.</exception>
    public static ProgramCommand CommandOf(IReadOnlyList<string> args, IReadOnlyList<ProgramCommand> commands)
    {
        var name = args is [var first, ..] && !first.StartsWith('-') ? first : "";
        return commands.FirstOrDefault(command => command.Name == name) ?? throw NoSuchCommand(name, commands);
    }

    /// <param name="args">What was typed.</param>
    /// <param name="commands">What can be done; one of them has no name.</param>
    /// <exception cref="CommandLineException">There is no such command, or it is not complete.</exception>
    public static CommandLine Read(IReadOnlyList<string> args, IReadOnlyList<ProgramCommand> commands)
    {
        var words = args.TakeWhile(arg => !arg.StartsWith('-')).ToList();
        var command = CommandOf(args, commands);
        var arguments = words.Skip(1).ToList();
        if (arguments.Count < command.Arguments.Count)
            throw new CommandLineException($"Something is missing; say: {command.Usage}");
        if (command.Arguments.Count + command.OptionalArguments.Count is var most && arguments.Count > most)
            throw new CommandLineException($"'{arguments[most]}' is too much; say: {command.Usage}");
        string[] settings = [.. args.Skip(words.Count).Select(arg => WithValue(arg, command))];
        // Before the configuration is made, which throws at one that has a value.
        if (OptionsIn(settings).FirstOrDefault(option => !option.StartsWith(OptionMark, StringComparison.Ordinal)) is { } unknown)
            throw NoOption(unknown);
        return new(command, arguments, settings);
    }

    /// <summary>The options, without what files and environment say.</summary>
    public IConfiguration Typed => new ConfigurationBuilder().AddCommandLine(Settings).Build();

    /// <param name="sections">The names at the top of the settings.</param>
    /// <exception cref="CommandLineException">One of the options is not known, or has no value.</exception>
    public void RefuseUnknownOptions(IReadOnlyCollection<string> sections)
    {
        for (var i = 0; i < Settings.Length; i++)
        {
            var option = Settings[i];
            var name = option.Split('=')[0];
            if (!option.StartsWith(OptionMark, StringComparison.Ordinal) || !IsKnown(name[OptionMark.Length..], sections))
                throw NoOption(option);
            if (option.Contains('=', StringComparison.Ordinal))
                continue;
            if (++i == Settings.Length || Settings[i].StartsWith(OptionMark, StringComparison.Ordinal))
                throw new CommandLineException($"{name} needs a value, as in {name}=value.");
        }
    }

    /// <summary>What reads the options expects a value behind each.</summary>
    private static string WithValue(string arg, ProgramCommand command) =>
        command.Flags.Contains(arg[Math.Min(arg.Length, OptionMark.Length)..], StringComparer.OrdinalIgnoreCase) ? $"{arg}=true" : arg;

    private bool IsKnown(string option, IReadOnlyCollection<string> sections) =>
        option.StartsWith(OfOpenTelemetry, StringComparison.Ordinal)
        || sections.Contains(option.Split(':')[0], StringComparer.OrdinalIgnoreCase)
        || OfTheHost.Concat(Command.Options).Concat(Command.Flags).Contains(option, StringComparer.OrdinalIgnoreCase);

    /// <summary>What was typed without the values that stand behind it.</summary>
    private static IEnumerable<string> OptionsIn(string[] settings)
    {
        for (var i = 0; i < settings.Length; i += settings[i].Contains('=', StringComparison.Ordinal) ? 1 : 2)
            yield return settings[i];
    }

    private static CommandLineException NoOption(string option) =>
        new($"{option.Split('=')[0]} is not an option; options are settings such as --Vonage:Platform=Live, the address as in "
            + "--urls http://localhost:3000, --help and --version.");

    private static CommandLineException NoSuchCommand(string name, IReadOnlyList<ProgramCommand> commands) =>
        new($"'{name}' is not a command; say {string.Join(", ", commands.Where(command => command.Name.Length > 0).Select(command => command.Usage))}, "
            + "or nothing to run the contact center.");
}

/// <summary>What was typed cannot be done; the message is one sentence for who typed it.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
