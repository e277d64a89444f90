using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Encryption;

/// <summary>The master key, and where it came from.</summary>
/// <param name="Key">Lives as long as the process.</param>
/// <param name="Path">Its file; <c>null</c>: it is in the settings, or in memory alone.</param>
/// <param name="IsNew">Whether it was made just now: whoever keeps backups must copy the file apart from them.</param>
/// <param name="Warning">What should not stay so, a sentence for the start.</param>
internal sealed record MasterKeySource(MasterKey Key, string? Path, bool IsNew, string? Warning)
{
    /// <summary>Under <c>Storage:Path</c>, with slashes of any system.</summary>
    public const string DefaultPath = "keys/recordings.key";

    /// <summary>
    /// Takes the key of the settings, else that of the file. A file is made only while nothing is encrypted: else a new key would make a store
    /// look whole whose recordings nobody can hear any more.
    /// </summary>
    /// <param name="storagePath"><c>Storage:Path</c>; <c>null</c>: nothing is kept, so a key that is not in the settings lives in memory.</param>
    /// <param name="someWrappedKey">Any wrapped key of the store, by which the master key is proved; <c>null</c>: there is none.</param>
    /// <param name="purpose">What that key was wrapped for.</param>
    /// <exception cref="StorageException">The key is missing, is not that of the store, or cannot be read or made. One sentence says what to do.</exception>
    public static MasterKeySource Open(EncryptionSettings settings, string? storagePath, byte[]? someWrappedKey, string purpose)
    {
        if (settings.MasterKey is { } ofSettings)
            return Proved(new(ofSettings, null, IsNew: false, Warning: null), "Recordings:MasterKey", someWrappedKey, purpose);
        if (storagePath is null)
            return new(MasterKey.New(), null, IsNew: true, Warning: null);
        var path = System.IO.Path.GetFullPath(settings.MasterKeyPath ?? System.IO.Path.Combine(storagePath, DefaultPath));
        if (MasterKeyFile.Read(path) is { } key)
            return Proved(new(key, path, IsNew: false, MasterKeyFile.WarningOf(path)), path, someWrappedKey, purpose);
        if (someWrappedKey is null)
            return new(MasterKeyFile.Make(path), path, IsNew: true, Warning: null);
        throw new StorageException(
            $"{path} is missing, the master key {FingerprintOf(someWrappedKey)} without which no kept recording can be read: put the copy of it back, "
            + "or say with Recordings:MasterKeyPath where it is.");
    }

    private static MasterKeySource Proved(MasterKeySource source, string where, byte[]? wrapped, string purpose)
    {
        if (wrapped is null)
            return source;
        var needed = FingerprintOf(wrapped);
        if (needed != source.Key.Fingerprint)
        {
            throw new StorageException(
                $"{where} holds the master key {source.Key.Fingerprint}, but what is kept was encrypted with {needed}: put that key in its place, "
                + "or the backup of the store that belongs to this one.");
        }

        try
        {
            source.Key.Unwrap(wrapped, purpose).Dispose();
            return source;
        }
        catch (EncryptionException fault)
        {
            throw Damaged(fault);
        }
    }

    private static string FingerprintOf(byte[] wrapped)
    {
        try
        {
            return MasterKey.FingerprintOf(wrapped);
        }
        catch (EncryptionException fault)
        {
            throw Damaged(fault);
        }
    }

    private static StorageException Damaged(EncryptionException fault) =>
        new("A key of a recording was changed in the store, so keep a copy of the store's files and restore the newest backup.", fault);
}
