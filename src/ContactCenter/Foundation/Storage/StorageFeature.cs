using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Storage;

/// <summary>Where state is made durable.</summary>
internal static partial class StorageFeature
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSettings(source => StorageSettings.Read(source.Section(StorageSettings.SectionName)), StorageSettings.SectionName);
        services.AddSingleton<StorageMetrics>();
        services.AddSingleton(OpenFolder);
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

    private static StorageFolder OpenFolder(IServiceProvider provider)
    {
        var folder = StorageFolder.Open(
            SettingsOf(provider).Path,
            SettingsOf(provider).LargestMegabytes * 1024L * 1024,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<IStorageUpgrade>(),
            keys: provider.GetService<IStoreKeys>());
        if (folder.Backup is { } backup)
            Log.BackedUp(provider.GetRequiredService<ILogger<StorageFolder>>(), backup);
        LostFrames.Tell(provider.GetRequiredService<ILogger<StorageFolder>>(), folder.Live);
        return folder;
    }

    private static bool IsDurable(IServiceProvider provider) => SettingsOf(provider).Provider == StorageProvider.Sqlite;

    private static StorageSettings SettingsOf(IServiceProvider provider) => provider.GetRequiredService<StorageSettings>();

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "The calls were of an older version and no backup was newer than a day, so {Backup} was made first: "
            + "restore it to go back. Remove it when it is needed no more")]
        public static partial void BackedUp(ILogger logger, string backup);
    }
}
