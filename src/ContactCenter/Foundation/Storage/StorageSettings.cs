using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Storage;

public enum StorageProvider
{
    /// <summary>In memory: lost when the process ends.</summary>
    Memory,

    /// <summary>In memory, every change made durable in one SQLite file before it counts.</summary>
    Sqlite,
}

/// <param name="Path">A folder, relative to the working directory; made when missing.</param>
/// <param name="KeptCalls">With <see cref="StorageProvider.Memory"/>: ended calls that are kept; older ones are forgotten.</param>
/// <param name="LargestMegabytes">With <see cref="StorageProvider.Sqlite"/>: the file grows no further, as if the disk were full; 0: as far
/// as the disk allows.</param>
public sealed record StorageSettings(StorageProvider Provider, string Path, int KeptCalls, int LargestMegabytes)
{
    public const string SectionName = "Storage";

    public static StorageSettings Read(SettingsReader section)
    {
        var settings = new StorageSettings(
            section.Choice("Provider", StorageProvider.Sqlite),
            section.Text("Path", "data"),
            section.Int("KeptCalls", 10_000, 0, 10_000_000),
            section.Int("LargestMegabytes", 0, 0, 10_000_000));
        section.RefuseUnknownKeys();
        return settings;
    }
}
