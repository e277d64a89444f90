using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Encryption;

/// <summary>Sees to it that what a backup brings can be read with the master key that is here.</summary>
/// <param name="places">Where wrapped keys lie.</param>
/// <param name="settings">Which key is here.</param>
/// <param name="folder">Where the store will be.</param>
/// <param name="givesUp">Whether what cannot be read is to be given up.</param>
internal sealed class RestoredKeys(WrappedKeyPlaces places, EncryptionSettings settings, string folder, bool givesUp)
{
    /// <summary>The flag that says so.</summary>
    public const string WithoutRecordings = "without-recordings";

    /// <summary>What <c>--help</c> tells of it.</summary>
    public static string Help { get; } = $"""
        restore puts a backup in the place of all calls. The server does not run; what was there is set aside.

          restore FILE                         the master key of recordings that the backup needs must be here
          restore FILE --{WithoutRecordings}     where that key is lost: recordings count as deleted, transcripts are gone

        A backup of before a rotation finds its key where rotate-key has kept it. backup says which key it needs.
        """;

    /// <summary>For the command <c>restore</c>.</summary>
    /// <exception cref="Settings.SettingsException">The sections <c>Storage</c> and <c>Recordings</c> have faults.</exception>
    public static RestoredKeys Of(CommandContext context) => new(
        WrappedKeyPlaces.Of(context.Builder.Services),
        EncryptionSettings.Of(context.Builder.Configuration),
        BackupCommand.FolderOf(context.Builder.Configuration),
        string.Equals(context.Typed[WithoutRecordings], "true", StringComparison.OrdinalIgnoreCase));

    private string KeyPath => settings.PathIn(folder);

    private string Where => settings.MasterKey is null ? KeyPath : "Recordings:MasterKey";

    /// <summary>Asks before anything is put in its place, and changes the copies that will be.</summary>
    /// <returns>What was changed, for who restores; <c>null</c>: nothing.</returns>
    /// <exception cref="StorageException">The key is not here, or the copies cannot be changed.</exception>
    public string? Prepare(UnpackedBackup backup)
    {
        if (settings.MasterKey is null && File.Exists(KeyRotation.NextOf(KeyPath)))
            throw new StorageException($"A rotation of the master key in {KeyPath} broke off: run rotate-key first, which finishes it.");
        // Backups of before tell of none, and are restored as they were; who gives up what cannot be read asks the copies themselves.
        var needed = backup.MasterKey ?? (givesUp ? places.FingerprintOf(StorageFolder.LiveFileName, backup.PathOf(StorageFolder.LiveFileName)) : null);
        using var ofFile = settings.MasterKey is null ? MasterKeyFile.Read(KeyPath) : null;
        var current = settings.MasterKey ?? ofFile;
        if (needed is null || needed == current?.Fingerprint)
            return null;
        try
        {
            return Rewrapped(backup, needed, current) ?? GivenUp(backup, needed, current);
        }
        catch (Exception fault) when (fault is SqliteException or EncryptionException)
        {
            throw new StorageException($"What the backup holds cannot be brought to the master key in {Where}: {fault.Message}", fault);
        }
    }

    /// <summary>A rotation keeps the key of before beside the new one.</summary>
    private string? Rewrapped(UnpackedBackup backup, string needed, MasterKey? current)
    {
        using var former = settings.MasterKey is null ? MasterKeyFile.Read(KeyRotation.FormerOf(KeyPath, needed)) : null;
        if (former is null || current is null)
            return null;
        places.Rewrap(backup.Folder, former, current, static _ => { });
        return $"Its keys were wrapped with {needed}, and are now with the master key that is here, {current.Fingerprint}.";
    }

    private string GivenUp(UnpackedBackup backup, string needed, MasterKey? current)
    {
        if (!givesUp)
            throw new StorageException($"Recordings and transcripts in this backup need the master key {needed}, {HereInstead(needed, current)}.");
        places.GiveUp(backup.Folder);
        places.SetAsideFiles(folder, current?.Fingerprint);
        return $"The master key {needed} is not here, so the sound of all recordings counts as deleted and transcripts are gone. Restore the backup again if "
            + "that key is found.";
    }

    private string HereInstead(string needed, MasterKey? current)
    {
        const string Or = $"or restore with --{WithoutRecordings}, which gives them up";
        if (current is null)
            return $"and there is none in {Where}: put the copy of it there, {Or}";
        return settings.MasterKey is null
            ? $"and {Where} holds {current.Fingerprint}: put the copy of it beside that as {KeyRotation.FormerOf(KeyPath, needed)}, {Or}"
            : $"and {Where} is {current.Fingerprint}: restore with that key in the settings, {Or}";
    }
}
