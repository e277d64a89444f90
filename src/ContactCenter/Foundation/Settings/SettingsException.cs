namespace ContactCenter.Foundation.Settings;

/// <summary>The settings have faults; the process must not start. The message lists all of them.</summary>
public sealed class SettingsException(IReadOnlyList<SettingsFault> faults)
    : Exception($"The settings have {faults.Count} fault(s):{string.Concat(faults.Select(f => $"\n  {f}"))}")
{
    public IReadOnlyList<SettingsFault> Faults { get; } = faults;
}

/// <summary>One thing that is wrong in the settings.</summary>
/// <param name="Key">The full key, for example <c>Departments:Sales:RingSeconds</c>.</param>
/// <param name="Problem">What is wrong and what would be right.</param>
public sealed record SettingsFault(string Key, string Problem)
{
    public override string ToString() => $"{Key}: {Problem}";
}
