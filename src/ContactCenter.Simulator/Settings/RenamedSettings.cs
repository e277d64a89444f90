namespace ContactCenter.Simulator.Settings;

/// <summary>Settings that had another name once. The old name is refused, and the new one told.</summary>
internal static class RenamedSettings
{
    /// <summary>New names by old ones, both relative to the simulator's section.</summary>
    public static readonly IReadOnlyDictionary<string, string> NewNames = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Patience"] = nameof(SimulatorOptions.WaitLimit),
        ["Undecided"] = nameof(SimulatorOptions.Unspecified),
    };

    /// <summary>What is wrong with the name of a setting, to be read after it; <c>null</c>: it never was a setting.</summary>
    public static string? ProblemOf(string name) =>
        NewNames.TryGetValue(name, out var now) ? $"has another name now: {SimulatorOptions.Section}:{now}" : null;
}
