using System.Globalization;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Encryption;

/// <summary><c>rotate-key</c> of the program: puts another master key in the place of the one that there is. The server does not run.</summary>
internal static class RotateKeyCommand
{
    /// <summary>The option with the file of the next key.</summary>
    public const string NewKeyPath = "new-key-path";

    private const string HowToMake = "\"openssl rand -base64 32\" makes what it must hold";

    /// <summary>What <c>--help</c> tells.</summary>
    public static string Help { get; } = $"""
        rotate-key puts another master key in the place of the one that there is, and wraps the keys of all recordings and transcripts with it.
        What is encrypted stays as it is. The server does not run; a rotation that was cut off is finished by the same command, or by the next start.

          rotate-key                          makes a key, and replaces the key's file
          rotate-key --{NewKeyPath} FILE      takes the key in FILE: 32 bytes in base64, {HowToMake}

        Where Recordings:MasterKey holds the key, --{NewKeyPath} is needed, and the new key must be put into the settings afterwards.
        Backups of before need the key of before: it is kept beside the new one.
        """;

    /// <returns>0.</returns>
    /// <exception cref="CommandLineException">It is not said which key is to be taken.</exception>
    /// <exception cref="StorageException">It could not be done.</exception>
    /// <exception cref="SettingsException">The sections <c>Storage</c> and <c>Recordings</c> have faults.</exception>
    public static Task<int> RunAsync(CommandContext context) => RunAsync(context, static _ => { });

    /// <summary>The same, with a test that is told of each step.</summary>
    internal static async Task<int> RunAsync(CommandContext context, Action<RotationStep> after)
    {
        await context.Output.WriteLineAsync(Run(context, after));
        return 0;
    }

    private static string Run(CommandContext context, Action<RotationStep> after)
    {
        var folder = BackupCommand.FolderOf(context.Builder.Configuration);
        var settings = EncryptionSettings.Of(context.Builder.Configuration);
        SQLitePCL.Batteries_V2.Init();
        if (!File.Exists(Path.Combine(folder, StorageFolder.LiveFileName)))
            throw new StorageException($"There is no store in {folder}; does Storage:Path say what it says for the server?");
        using var folderLock = FolderLock.Take(folder);
        if (Restore.IsUnfinished(folder))
            throw new StorageException($"A restore of {folder} broke off: start the server first, which finishes it.");
        var places = WrappedKeyPlaces.Of(context.Builder.Services);
        var rotation = new KeyRotation(places, folder, after);
        var path = settings.PathIn(folder);
        if (settings.MasterKey is null && rotation.Resume(path))
            return $"A rotation that had broken off is finished. {WordsOf(path)}";
        using var next = NextOf(context, settings);
        var samples = places.SamplesIn(folder);
        if (settings.MasterKey is { } former)
        {
            // Where some keys are wrapped with the next one already, the same command has broken off before.
            MasterKeySource.Find(settings, folder, [.. samples.Where(sample => MasterKey.TryFingerprintOf(sample.Wrapped) != next.Fingerprint)]);
            return Wrap(rotation, former, next, folder);
        }

        var current = MasterKeySource.Find(settings, folder, samples)?.Key
            ?? throw new StorageException($"There is no master key yet; the first start makes {path}.");
        using (current)
        {
            RefuseSame(current, next);
            var count = rotation.Replace(path, current, next);
            return $"{Counted(count)} wrapped anew. {WordsOf(path)} Backups of before need the key of before, {current.Fingerprint}, which is kept as "
                + $"{KeyRotation.FormerOf(path, current.Fingerprint)}.";
        }
    }

    /// <summary>No file is replaced: the settings hold the key.</summary>
    private static string Wrap(KeyRotation rotation, MasterKey former, MasterKey next, string folder)
    {
        RefuseSame(former, next);
        return $"{Counted(rotation.Wrap(former, next))} in {folder} wrapped anew. Now put the new key, {next.Fingerprint}, into Recordings:MasterKey: with "
            + $"{former.Fingerprint} the server does not start any more. Keep a copy of both apart from the backups; those of before need the former one.";
    }

    private static MasterKey NextOf(CommandContext context, EncryptionSettings settings)
    {
        if (context.Typed[NewKeyPath] is { Length: > 0 } file)
            return MasterKeyFile.Read(Path.GetFullPath(file)) ?? throw new StorageException($"There is no file {file}; {HowToMake}.");
        return settings.MasterKey is null ? MasterKey.New() : throw new CommandLineException(
            $"Recordings:MasterKey holds the master key, so say with --{NewKeyPath} FILE which one is to take its place; {HowToMake}.");
    }

    private static void RefuseSame(MasterKey current, MasterKey next)
    {
        if (current.Fingerprint == next.Fingerprint)
            throw new StorageException($"The new master key, {next.Fingerprint}, is the one that there is: {HowToMake}.");
    }

    private static string WordsOf(string path)
    {
        using var key = MasterKeyFile.Read(path);
        return $"{path} holds the new master key, {key?.Fingerprint}: keep a copy of it apart from the backups.";
    }

    private static string Counted(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "key was" : "keys were")}");
}
