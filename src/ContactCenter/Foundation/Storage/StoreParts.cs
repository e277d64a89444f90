namespace ContactCenter.Foundation.Storage;

/// <summary>What there is of a store, for features that make their parts.</summary>
internal static class StoreParts
{
    /// <summary>Whether nothing is kept when the process ends.</summary>
    public static bool IsInMemory(this IServiceProvider provider) =>
        provider.GetRequiredService<StorageSettings>().Provider == StorageProvider.Memory;

    /// <returns>The file of what is live; <c>null</c>: nothing is kept when the process ends.</returns>
    public static DatabaseFile? FindLive(this IServiceProvider provider) =>
        provider.IsInMemory() ? null : provider.GetRequiredService<StorageFolder>().Live;
}
