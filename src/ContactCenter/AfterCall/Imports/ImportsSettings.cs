using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Imports;

/// <param name="Folders">What the API may be asked to import lies in one of these; none: nothing may. Absolute paths, which need not be there.</param>
internal sealed record ImportsSettings(ImmutableArray<string> Folders)
{
    public const string SectionName = "Imports";

    public static ImportsSettings Read(SettingsSource source)
    {
        var section = source.Section(SectionName);
        var folders = section.Section("Folders");
        var read = folders.Values().Select(entry => ReadOne(folders, entry.Key, entry.Text)).OfType<string>();
        var settings = new ImportsSettings([.. read]);
        section.RefuseUnknownKeys();
        return settings;
    }

    private static string? ReadOne(SettingsReader folders, string key, string text)
    {
        var path = Path.GetFullPath(text);
        if (File.Exists(path))
            folders.Fault(key, $"'{text}' must be a folder, and is a file");
        else if (Path.GetPathRoot(path) == path)
            folders.Fault(key, $"'{text}' must be a folder for recordings: it is all of the disk");
        else
            return path;
        return null;
    }
}
