using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace ContactCenter.Access.Factors;

/// <summary>
/// The keys that protect what is read again. They lie in the folder <c>keys</c> under <c>Storage:Path</c>, which only its owner may open, and
/// are no part of a backup.
/// </summary>
internal sealed class DataKeys(StorageSettings storage)
{
    public const string FolderName = "keys";

    private const string Application = "ContactCenter";

    /// <summary>Made when first needed: most starts have nothing to read or protect.</summary>
    private readonly Lazy<IDataProtectionProvider> _provider = new(
        () => storage.Provider == StorageProvider.Memory ? new EphemeralDataProtectionProvider() : OnDisk(FolderOf(storage)),
        LazyThreadSafetyMode.PublicationOnly);

    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be made.</exception>
    public IDataProtectionProvider Provider => _provider.Value;

    public string Folder => FolderOf(storage);

    private static string FolderOf(StorageSettings storage) => Path.GetFullPath(Path.Combine(storage.Path, FolderName));

    private static IDataProtectionProvider OnDisk(string folder)
    {
        OwnerOnlyFolder.Make(folder);
        return DataProtectionProvider.Create(new DirectoryInfo(folder), builder => builder.SetApplicationName(Application));
    }
}
