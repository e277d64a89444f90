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

    internal static ISoundStore Open(SoundStoreSettings settings, StorageSettings storage)
    {
        if (settings.Provider == SoundStoreProvider.S3)
            return new S3Sounds(S3Bucket.Open(settings.S3), settings.S3.Prefix);
        if (storage.Provider == StorageProvider.Memory)
            return new MemorySounds();
        return new DiskSounds(Path.GetFullPath(Path.Combine(storage.Path, FolderName)));
    }
}
