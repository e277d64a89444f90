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

    /// <summary>Whether a rotation had broken off and was finished just now, so that <see cref="Key"/> is another one than before.</summary>
    public bool HasFinishedRotation { get; init; }

    /// <summary>
    /// Takes the key of the settings, else that of the file. A file is made only while nothing is encrypted: else a new key would make a store
    /// look whole whose recordings nobody can hear any more.
    /// </summary>
    /// <param name="storagePath"><c>Storage:Path</c>; <c>null</c>: nothing is kept, so a key that is not in the settings lives in memory.</param>
    /// <param name="samples">Some wrapped keys of the store, by which the master key is proved.</param>
    /// <exception cref="StorageException">The key is missing, is not that of the store, or cannot be read or made. One sentence says what to do.</exception>
    public static MasterKeySource Open(EncryptionSettings settings, string? storagePath, IReadOnlyList<WrappedSample> samples)
    {
        if (Find(settings, storagePath, samples) is { } found)
            return found;
        if (storagePath is null)
            return new(MasterKey.New(), null, IsNew: true, Warning: null);
        var path = settings.PathIn(storagePath);
        return new(MasterKeyFile.Make(path), path, IsNew: true, Warning: null);
    }

    /// <summary>As <see cref="Open"/>, but makes none.</summary>
    /// <returns><c>null</c>: there is none, and nothing is encrypted.</returns>
    /// <exception cref="StorageException">As with <see cref="Open"/>.</exception>
    public static MasterKeySource? Find(EncryptionSettings settings, string? storagePath, IReadOnlyList<WrappedSample> samples)
    {
        if (settings.MasterKey is { } ofSettings)
            return Proved(new(ofSettings, null, IsNew: false, Warning: null), "Recordings:MasterKey", samples);
        if (storagePath is null)
            return null;
        var path = settings.PathIn(storagePath);
        if (MasterKeyFile.Read(path) is { } key)
            return Proved(new(key, path, IsNew: false, MasterKeyFile.WarningOf(path)), path, samples);
        return samples.Count == 0 ? null : throw new StorageException(
            $"{path} is missing, the master key {FingerprintOf(samples[0])} without which no kept recording can be read: put the copy of it back, "
            + "or say with Recordings:MasterKeyPath where it is.");
    }

    private static MasterKeySource Proved(MasterKeySource source, string where, IReadOnlyList<WrappedSample> samples)
    {
        foreach (var sample in samples)
            Prove(source.Key, where, sample, samples);
        return source;
    }

    private static void Prove(MasterKey key, string where, WrappedSample sample, IReadOnlyList<WrappedSample> samples)
    {
        var needed = FingerprintOf(sample);
        if (needed != key.Fingerprint && samples.Any(other => FingerprintOf(other) == key.Fingerprint))
        {
            throw new StorageException(
                $"A part of what is kept was encrypted with the master key {key.Fingerprint} and a part with {needed}, since a rotation has broken off: "
                + "run rotate-key again as then, with the former key in its place.");
        }

        if (needed != key.Fingerprint)
        {
            throw new StorageException(
                $"{where} holds the master key {key.Fingerprint}, but what is kept was encrypted with {needed}: put that key in its place, "
                + "or the backup of the store that belongs to this one.");
        }

        try
        {
            key.Unwrap(sample.Wrapped, sample.Purpose).Dispose();
        }
        catch (EncryptionException fault)
        {
            throw Damaged(fault);
        }
    }

    private static string FingerprintOf(WrappedSample sample)
    {
        try
        {
            return MasterKey.FingerprintOf(sample.Wrapped);
        }
        catch (EncryptionException fault)
        {
            throw Damaged(fault);
        }
    }

    private static StorageException Damaged(EncryptionException fault) =>
        new("A key of a recording was changed in the store, so keep a copy of the store's files and restore the newest backup.", fault);
}
