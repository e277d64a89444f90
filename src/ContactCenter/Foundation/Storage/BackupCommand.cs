using System.Globalization;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Storage;

/// <summary><c>backup FILE</c> and <c>restore FILE</c> of the program.</summary>
public static class BackupCommand
{
    public static bool Is(IReadOnlyList<string> args) => args is ["backup" or "restore", ..];

    /// <param name="args">The command, the file, and settings as the server takes them.</param>
    /// <returns>0.</returns>
    /// <exception cref="StorageException">It could not be done, and nothing was changed.</exception>
    /// <exception cref="SettingsException">The section <c>Storage</c> has faults.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, IConfiguration configuration, TimeProvider time, TextWriter output)
    {
        if (args is not [var command, var file, ..] || file.StartsWith('-'))
            throw new StorageException($"Which file? Say: {args[0]} FILE");
        var settings = Read(configuration);
        if (settings.Provider != StorageProvider.Sqlite)
            throw new StorageException($"Storage:Provider is {settings.Provider}: nothing of it is on disk.");
        if (command == "backup")
        {
            var content = BackupFile.Write(settings.Path, file);
            await output.WriteLineAsync($"{file} was written and read back: {Text(content)}.");
            return 0;
        }

        var (restored, setAside) = BackupFile.Restore(settings.Path, file, time.GetUtcNow());
        await output.WriteLineAsync($"{settings.Path} now has what {file} holds: {Text(restored)}.");
        if (setAside is not null)
            await output.WriteLineAsync($"What was there before is kept as {setAside}.");
        return 0;
    }

    private static StorageSettings Read(IConfiguration configuration)
    {
        var faults = new List<SettingsFault>();
        var settings = StorageSettings.Read(new(configuration.GetSection("Storage"), faults));
        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    private static string Text(BackupContent content) => string.Create(
        CultureInfo.InvariantCulture,
        $"{content.Calls} calls in the history, {content.DeadLetters} dead letters, {content.JournalRows} rows of the journal up to {content.LastCommit:O}, {content.Bytes} bytes");
}
