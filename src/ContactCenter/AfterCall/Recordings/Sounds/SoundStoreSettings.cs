using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>What keeps the bytes of recordings.</summary>
internal enum SoundStoreProvider
{
    /// <summary>The folder <c>recordings</c> under <c>Storage:Path</c>; with <see cref="StorageProvider.Memory"/> the memory.</summary>
    Disk,

    /// <summary>A bucket.</summary>
    S3,
}

/// <summary>Section <c>Recordings:Storage</c>.</summary>
/// <param name="S3">Counts with <see cref="SoundStoreProvider.S3"/>.</param>
internal sealed record SoundStoreSettings(SoundStoreProvider Provider, S3Settings S3)
{
    /// <summary>Several features read it.</summary>
    public const string SectionName = "Recordings";

    public static SoundStoreSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName).Section("Storage");
        var provider = section.Choice("Provider", SoundStoreProvider.Disk);
        if (provider == SoundStoreProvider.S3 && source.Get<StorageSettings>().Provider == StorageProvider.Memory)
            section.Fault("Provider", "must be Disk where Storage:Provider is Memory: after a restart nobody would know of the objects in the bucket");
        var s3 = S3Settings.Read(section.Section("S3"), source.Configuration, isUsed: provider == SoundStoreProvider.S3);
        section.RefuseUnknownKeys();
        return new(provider, s3);
    }
}
