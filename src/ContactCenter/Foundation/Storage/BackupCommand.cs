using System.Globalization;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Storage;

/// <summary><c>backup FILE</c> and <c>restore FILE</c> of the program. A relative path begins at the working directory.</summary>
internal static class BackupCommand
{
    /// <param name="file">Is made.</param>
    /// <param name="configuration">All settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="output">Where to tell.</param>
    /// <param name="keys">Knows which key the copies need; <c>null</c>: the backup does not tell.</param>
    /// <param name="apart">What is to be told of what is not in it, by the fingerprint of that key.</param>
    /// <returns>0.</returns>
    /// <exception cref="StorageException">It could not be done, and nothing was changed.</exception>
    /// <exception cref="SettingsException">The section <c>Storage</c> has faults.</exception>
    public static async Task<int> BackupAsync(
        string file, IConfiguration configuration, TimeProvider time, TextWriter output, IStoreKeys? keys = null, Func<string, string>? apart = null)
    {
        var folder = FolderOf(configuration);
        var content = BackupFile.Write(folder, file, keys);
        UpgradeBackup.Note(folder, time.GetUtcNow());
        await output.WriteLineAsync($"{file} was written and read back: {Text(content)}.");
        if (content.MasterKey is { } fingerprint && apart is not null)
            await output.WriteLineAsync(apart(fingerprint));
        return 0;
    }

    /// <param name="file">The backup.</param>
    /// <param name="configuration">All settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="output">Where to tell.</param>
    /// <param name="prepare">Looks at what was unpacked and may change it, of which it tells, or refuse.</param>
    /// <returns>0.</returns>
    /// <exception cref="StorageException">It could not be done, and nothing was changed.</exception>
    /// <exception cref="SettingsException">The section <c>Storage</c> has faults.</exception>
    public static async Task<int> RestoreAsync(
        string file, IConfiguration configuration, TimeProvider time, TextWriter output, Func<UnpackedBackup, string?>? prepare = null)
    {
        var folder = FolderOf(configuration);
        string? prepared = null;
        var (restored, setAside) = Restore.Run(folder, file, time.GetUtcNow(), backup => prepared = prepare?.Invoke(backup));
        await output.WriteLineAsync($"{folder} now has what {file} holds: {Text(restored)}.");
        if (prepared is not null)
            await output.WriteLineAsync(prepared);
        if (setAside is not null)
            await output.WriteLineAsync($"What was there before is kept as {setAside}.");
        return 0;
    }

    /// <exception cref="SettingsException">The section has faults.</exception>
    internal static StorageSettings SettingsOf(IConfiguration configuration)
    {
        var faults = new List<SettingsFault>();
        var settings = StorageSettings.Read(new(configuration.GetSection(StorageSettings.SectionName), faults));
        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    internal static string FolderOf(IConfiguration configuration)
    {
        var settings = SettingsOf(configuration);
        return settings.Provider == StorageProvider.Sqlite
            ? settings.Path
            : throw new StorageException($"Storage:Provider is {settings.Provider}: nothing of it is on disk.");
    }

    private static string Text(BackupContent content) => string.Create(
        CultureInfo.InvariantCulture,
        $"{content.LiveCalls} calls that are live or have just ended, {content.Calls} calls in the history, {content.DeadLetters} dead letters, "
            + $"{content.Bytes} bytes");
}
