using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Encryption;

/// <summary>The master key, and the places of the keys that it has wrapped, which features register.</summary>
internal static class EncryptionFeature
{
    public static void AddEncryption(this IServiceCollection services)
    {
        services.AddSettings(EncryptionSettings.Read, EncryptionSettings.SectionName);
        services.AddSingleton(provider => new WrappedKeyPlaces(provider.GetServices<WrappedKeyColumn>(), provider.GetServices<IWrappedKeyFile>()));
        services.AddSingleton<IStoreKeys>(provider => provider.GetRequiredService<WrappedKeyPlaces>());
        services.AddSingleton(MasterKeyOf);
    }

    /// <exception cref="StorageException">The master key is missing, or is not that of the store.</exception>
    private static MasterKeySource MasterKeyOf(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<EncryptionSettings>();
        var storage = provider.GetRequiredService<StorageSettings>();
        if (storage.Provider == StorageProvider.Memory)
            return MasterKeySource.Open(settings, storagePath: null, samples: []);
        // Nobody else has it open from here on, and a restore that had broken off is finished.
        provider.GetRequiredService<StorageFolder>();
        var places = provider.GetRequiredService<WrappedKeyPlaces>();
        var isFinished = settings.MasterKey is null && new KeyRotation(places, storage.Path, static _ => { }).Resume(settings.PathIn(storage.Path));
        return MasterKeySource.Open(settings, storage.Path, places.SamplesIn(storage.Path)) with { HasFinishedRotation = isFinished };
    }
}
