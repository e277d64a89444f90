namespace ContactCenter.Foundation.Settings;

/// <summary>The settings have faults; the process must not start. The message lists all of them.</summary>
public sealed class SettingsException(IReadOnlyList<SettingsFault> faults)
    : Exception($"The settings have {faults.Count} fault(s):{string.Concat(faults.Select(f => $"\n  {f}"))}")
{
    public IReadOnlyList<SettingsFault> Faults { get; } = faults;
}
