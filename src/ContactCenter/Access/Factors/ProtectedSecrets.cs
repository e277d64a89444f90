using System.Security.Cryptography;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace ContactCenter.Access.Factors;

/// <summary>
/// Keeps what must be read again, and not only compared, so that a copy of the database does not tell it. The keys lie in the folder
/// <c>keys</c> under <c>Storage:Path</c>, which only its owner may open, and are no part of a backup.
/// </summary>
internal sealed partial class ProtectedSecrets(StorageSettings storage, ILogger<ProtectedSecrets> logger)
{
    public const string FolderName = "keys";

    private const string Application = "ContactCenter";
    private const string Purpose = "SecondFactor";

    /// <summary>Made when first needed: most starts have nothing to read or protect.</summary>
    private readonly Lazy<IDataProtector> _protector = new(() => Make(storage), LazyThreadSafetyMode.PublicationOnly);

    /// <exception cref="StorageUnavailableException">The folder of the keys cannot be written.</exception>
    public string Protect(string secret)
    {
        try
        {
            return _protector.Value.Protect(secret);
        }
        catch (Exception fault) when (IsOfFolder(fault))
        {
            throw new StorageUnavailableException($"the folder {FolderName} cannot be used", fault);
        }
    }

    /// <returns>The secret; <c>null</c>: its key is gone, which is logged.</returns>
    public string? Read(string kept)
    {
        try
        {
            return _protector.Value.Unprotect(kept);
        }
        catch (Exception fault) when (fault is CryptographicException || IsOfFolder(fault))
        {
            Log.KeyIsGone(logger, Path.Combine(storage.Path, FolderName), fault);
            return null;
        }
    }

    private static bool IsOfFolder(Exception fault) => fault is IOException or UnauthorizedAccessException
        || fault.InnerException is IOException or UnauthorizedAccessException;

    private static IDataProtector Make(StorageSettings storage)
    {
        if (storage.Provider == StorageProvider.Memory)
            return new EphemeralDataProtectionProvider().CreateProtector(Purpose);
        var folder = Path.GetFullPath(Path.Combine(storage.Path, FolderName));
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return DataProtectionProvider.Create(new DirectoryInfo(folder), builder => builder.SetApplicationName(Application)).CreateProtector(Purpose);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The secret of an authenticator app cannot be read: its key is not in {Folder}. Recovery codes count")]
        public static partial void KeyIsGone(ILogger logger, string folder, Exception fault);
    }
}
