using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Foundation.Storage;

/// <summary>Where calls and work are kept.</summary>
public static class StorageFeature
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<JournalMetrics>();
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<ContactCenterSettings>().Storage;
            return Database.Open(settings.Path, settings.LargestMegabytes * 1024L * 1024, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<Journal>();
        services.AddSingleton<SqliteCallStore>();
        services.AddSingleton(provider => new MemoryCallStore(SettingsOf(provider).KeptCalls));
        services.AddSingleton(_ => new MemoryWorkStore());
        services.AddHealthChecks().Add(new(JournalHealthCheck.Name, CheckOf, failureStatus: null, tags: null));
        services.AddSingleton<ICallStore>(provider => IsDurable(provider) ? provider.GetRequiredService<SqliteCallStore>() : provider.GetRequiredService<MemoryCallStore>());
        services.AddSingleton<IWorkStore>(provider => IsDurable(provider) ? provider.GetRequiredService<SqliteCallStore>() : provider.GetRequiredService<MemoryWorkStore>());
    }

    /// <summary>Adds what tells whether the store can be relied on.</summary>
    private static JournalHealthCheck CheckOf(IServiceProvider provider) => new(IsDurable(provider) ? provider.GetRequiredService<Journal>() : null);

    private static bool IsDurable(IServiceProvider provider) => SettingsOf(provider).Provider == StorageProvider.Sqlite;

    private static StorageSettings SettingsOf(IServiceProvider provider) => provider.GetRequiredService<ContactCenterSettings>().Storage;
}
