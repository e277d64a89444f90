using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>Where the bytes of recordings are kept: <see cref="ISoundStore"/>.</summary>
internal static class SoundsFeature
{
    private const string FolderName = "recordings";

    public static void AddSounds(this IServiceCollection services)
    {
        services.AddSettings(SoundStoreSettings.Read, SoundStoreSettings.SectionName);
        services.AddSingleton(provider => Open(provider.GetRequiredService<SoundStoreSettings>(), provider.GetRequiredService<StorageSettings>()));
    }

    /// <summary>In words, for a command, to which the faults of settings do not matter.</summary>
    public static string PlaceOf(IConfiguration configuration, StorageSettings storage)
    {
        var section = new SettingsReader(configuration.GetSection(SoundStoreSettings.SectionName), []).Section("Storage");
        return section.Choice("Provider", SoundStoreProvider.Disk) == SoundStoreProvider.S3
            ? $"the bucket {section.Section("S3").Text("Bucket")}"
            : $"the folder {FolderOf(storage)}";
    }

    internal static ISoundStore Open(SoundStoreSettings settings, StorageSettings storage)
    {
        if (settings.Provider == SoundStoreProvider.S3)
            return new S3Sounds(S3Bucket.Open(settings.S3), settings.S3.Prefix, Path.GetFullPath(storage.Path));
        if (storage.Provider == StorageProvider.Memory)
            return new MemorySounds();
        return new DiskSounds(FolderOf(storage));
    }

    private static string FolderOf(StorageSettings storage) => Path.GetFullPath(Path.Combine(storage.Path, FolderName));
}
