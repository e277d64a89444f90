using System.Security.Cryptography;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace ContactCenter.Access.Factors;

/// <summary>Keeps what must be read again, and not only compared, so that a copy of the database does not tell it.</summary>
internal sealed partial class ProtectedSecrets(DataKeys keys, ILogger<ProtectedSecrets> logger)
{
    private const string Purpose = "SecondFactor";

    private IDataProtector Protector => keys.Provider.CreateProtector(Purpose);

    /// <exception cref="StorageUnavailableException">The folder of the keys cannot be written.</exception>
    public string Protect(string secret)
    {
        try
        {
            return Protector.Protect(secret);
        }
        catch (Exception fault) when (IsOfFolder(fault))
        {
            throw new StorageUnavailableException($"the folder {DataKeys.FolderName} cannot be used", fault);
        }
    }

    /// <returns>The secret; <c>null</c>: its key is gone, which is logged.</returns>
    public string? Read(string kept)
    {
        try
        {
            return Protector.Unprotect(kept);
        }
        catch (Exception fault) when (fault is CryptographicException || IsOfFolder(fault))
        {
            Log.KeyIsGone(logger, keys.Folder, fault);
            return null;
        }
    }

    private static bool IsOfFolder(Exception fault) => fault is IOException or UnauthorizedAccessException
        || fault.InnerException is IOException or UnauthorizedAccessException;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The secret of an authenticator app cannot be read: its key is not in {Folder}. Recovery codes count")]
        public static partial void KeyIsGone(ILogger logger, string folder, Exception fault);
    }
}
