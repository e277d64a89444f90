using System.Globalization;
using ContactCenter.Simulator.Settings;
using ContactCenter.Simulator.Standalone;

namespace ContactCenter.Simulator.Scenarios.Running;

/// <summary>What the command line of <c>run</c> says.</summary>
internal sealed record RunArguments
{
    public const string Usage = """
        run FILE… [--report FILE] [--parallel N] [--timeout SECONDS] [--urls ADDRESS] [--Simulator:KEY=VALUE]…
          FILE        a script, a folder of scripts, or a pattern such as calls/*.yaml
          --report    writes a JUnit report
          --parallel  so many scripts at once, if they share no phone (1)
          --timeout   how long a step may take that does not say so (30)
        """;

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    public IReadOnlyList<string> Files { get; private init; } = [];

    public string? Report { get; private init; }

    public int Parallel { get; private init; } = 1;

    public TimeSpan WaitLimit { get; private init; } = ScenarioPlayer.DefaultWaitLimit;

    /// <summary>What is left for the simulator's settings and the web server's.</summary>
    public IReadOnlyList<string> Settings { get; private init; } = [];

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<string> Faults { get; private init; } = [];

    public static RunArguments Parse(IReadOnlyList<string> args)
    {
        var (files, settings, faults, read) = (new List<string>(), new List<string>(), new List<string>(), new RunArguments());
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                AddFiles(args[i], files, faults);
                continue;
            }

            var parts = args[i].Split('=', 2);
            var value = parts is [_, var behindSign] ? behindSign : args.ElementAtOrDefault(++i);
            if (value is null)
                faults.Add($"{parts[0]} has no value.");
            else
                read = Take(read, parts[0], value, settings, faults);
        }

        if (files.Count == 0 && faults.Count == 0)
            faults.Add("There are no scripts to run.");
        return read with { Files = files, Settings = settings, Faults = faults };
    }

    private static RunArguments Take(RunArguments read, string option, string value, List<string> settings, List<string> faults)
    {
        switch (option)
        {
            case "--report" when !Directory.Exists(value) && Directory.Exists(FolderOf(value)):
                return read with { Report = value };
            case "--report":
                faults.Add($"{option} cannot be written to {value}.");
                return read;
            case "--parallel" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0:
                return read with { Parallel = number };
            case "--timeout" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                && seconds is > 0 and <= 86_400:
                return read with { WaitLimit = TimeSpan.FromSeconds(seconds) };
            case "--parallel" or "--timeout":
                faults.Add($"{option} must be a number above 0, not {value}.");
                return read;
        }

        if (IsSetting(option[2..]))
            settings.Add($"{option}={value}");
        else
            faults.Add($"{option} is no option and no setting.");
        return read;
    }

    private static bool IsSetting(string key) => key.Split(':', 2) switch
    {
        [var section, var name] when section.Equals(SimulatorOptions.Section, StringComparison.OrdinalIgnoreCase) =>
            SettingsShape.Has(typeof(StandaloneOptions), name),
        [_, _] or ["urls"] => true,
        _ => false,
    };

    private static void AddFiles(string path, List<string> files, List<string> faults)
    {
        var found = Find(path);
        if (found.Length == 0)
            faults.Add($"{path}: there is no such script.");
        files.AddRange(found.Except(files, StringComparer.Ordinal));
    }

    private static string[] Find(string path)
    {
        if (Directory.Exists(path))
            return In(path, "*");
        if (path.Contains('*') && Directory.Exists(FolderOf(path)))
            return In(FolderOf(path), Path.GetFileName(path));
        return File.Exists(path) ? [path] : [];
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private static string[] In(string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)];
}
