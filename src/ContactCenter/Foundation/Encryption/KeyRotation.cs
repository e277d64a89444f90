using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// Puts another master key in the place of the one that has wrapped the keys of a store; what those have encrypted stays as it is. The next key lies
/// beside the file of the key from before the first step until it takes its place: while it is there, a rotation has broken off and is to be finished.
/// The server does not run meanwhile.
/// </summary>
/// <param name="places">Where wrapped keys lie.</param>
/// <param name="folder">That of the store.</param>
/// <param name="after">Is told of each step.</param>
internal sealed class KeyRotation(WrappedKeyPlaces places, string folder, Action<RotationStep> after)
{
    /// <summary>Where the next key lies while a rotation is not finished.</summary>
    public static string NextOf(string path) => $"{path}.next";

    /// <summary>Where the key of before lies when it is.</summary>
    /// <param name="path">The file of the key.</param>
    /// <param name="fingerprint">That of the key of before.</param>
    public static string FormerOf(string path, string fingerprint) => $"{path}.{fingerprint}";

    /// <summary>Wraps all keys anew and replaces the file of the key.</summary>
    /// <param name="path">The file of the key.</param>
    /// <param name="from">What it holds.</param>
    /// <param name="to">What it is to hold.</param>
    /// <returns>How many keys were wrapped.</returns>
    /// <exception cref="StorageException">It could not be done; it can be finished later.</exception>
    public int Replace(string path, MasterKey from, MasterKey to)
    {
        MasterKeyFile.Write(NextOf(path), to);
        after(RotationStep.NextKeyWritten);
        return Finish(path, from, to);
    }

    /// <summary>Wraps all keys with a key that the settings will hold. One that breaks off is finished by the same again.</summary>
    /// <returns>How many keys were wrapped.</returns>
    /// <exception cref="StorageException">It could not be done.</exception>
    public int Wrap(MasterKey from, MasterKey to)
    {
        try
        {
            return places.Rewrap(folder, from, to, after);
        }
        catch (EncryptionException fault)
        {
            throw new StorageException(
                $"A key in {folder} cannot be wrapped anew, so keep a copy of its files and restore the newest backup: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The keys in {folder} could not be wrapped with the master key {to.Fingerprint}: {fault.Message} Run the command again when that is mended.",
                fault);
        }
    }

    /// <summary>Finishes a rotation that has broken off, if there is one.</summary>
    /// <param name="path">The file of the key.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="StorageException">It could not be finished.</exception>
    public bool Resume(string path)
    {
        using var to = MasterKeyFile.Read(NextOf(path));
        if (to is null)
            return false;
        using var from = MasterKeyFile.Read(path);
        var needed = places.SamplesIn(folder).Select(sample => MasterKey.TryFingerprintOf(sample.Wrapped)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        needed.Remove(to.Fingerprint);
        if (from is not null)
            needed.Remove(from.Fingerprint);
        // With another key the next one has nothing to do; who opens the store says so.
        if (needed.Count > 0)
            return false;
        if (from is null)
            PutInPlace(path);
        else
            Finish(path, from, to);
        return true;
    }

    private int Finish(string path, MasterKey from, MasterKey to)
    {
        var count = Wrap(from, to);
        // Backups of before need it.
        MasterKeyFile.Write(FormerOf(path, from.Fingerprint), from);
        after(RotationStep.FormerKeyKept);
        PutInPlace(path);
        after(RotationStep.KeyReplaced);
        return count;
    }

    private static void PutInPlace(string path)
    {
        try
        {
            File.Move(NextOf(path), path, overwrite: true);
            BackupFile.Flush(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{NextOf(path)}, the next master key, could not be put in the place of {path}: {fault.Message}", fault);
        }
    }
}
