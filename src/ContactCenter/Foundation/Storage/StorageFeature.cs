namespace ContactCenter.Foundation.Storage;

/// <summary>Where state is made durable.</summary>
public static class StorageFeature
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<StorageMetrics>();
        services.AddSingleton(provider => StorageFolder.Open(
            SettingsOf(provider).Path,
            SettingsOf(provider).LargestMegabytes * 1024L * 1024,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<IStorageUpgrade>()));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<GroupCommitter>(provider, provider.GetRequiredService<StorageFolder>().Live));
        services.AddSingleton<ICommitter>(provider => IsDurable(provider) ? provider.GetRequiredService<GroupCommitter>() : new MemoryCommitter());
        services.AddSingleton(provider => IsDurable(provider)
            ? NumberBlocks.Of(provider.GetRequiredService<StorageFolder>().Live, provider.GetRequiredService<ICommitter>())
            : new NumberBlocks(provider.GetRequiredService<ICommitter>(), next: 1));
        services.AddHealthChecks().Add(new(
            StorageHealthCheck.Name,
            provider => new StorageHealthCheck(IsDurable(provider) ? provider.GetRequiredService<GroupCommitter>() : null),
            failureStatus: null,
            tags: null));
    }

    private static bool IsDurable(IServiceProvider provider) => SettingsOf(provider).Provider == StorageProvider.Sqlite;

    private static StorageSettings SettingsOf(IServiceProvider provider) => provider.GetRequiredService<ContactCenterSettings>().Storage;
}
