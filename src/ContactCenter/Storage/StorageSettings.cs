using ContactCenter.Foundation.Settings;

namespace ContactCenter.Storage;

public enum StorageProvider
{
    /// <summary>In memory: lost when the process ends.</summary>
    Memory,
}

/// <param name="Path">A folder, relative to the working directory; made when missing.</param>
/// <param name="KeptCalls">Ended calls that are kept; older ones are forgotten.</param>
public sealed record StorageSettings(StorageProvider Provider, string Path, int KeptCalls)
{
    public static StorageSettings Read(SettingsReader section)
    {
        var settings = new StorageSettings(
            section.Choice("Provider", StorageProvider.Memory),
            section.Text("Path", "data"),
            section.Int("KeptCalls", 10_000, 0, 10_000_000));
        section.RefuseUnknownKeys();
        return settings;
    }
}
