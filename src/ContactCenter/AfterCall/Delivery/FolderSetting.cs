using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads the folder into which a target's files are written: neither in the store, which is ours, nor where everybody may read.</summary>
internal static class FolderSetting
{
    private static readonly string WebRoot = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public static string? Read(SettingsReader section, string key, string? text, SettingsSource source)
    {
        if (text is null)
        {
            section.Fault(key, "must be the folder into which files are written");
            return null;
        }

        var path = Path.GetFullPath(text);
        var real = RealOf(path);
        if (File.Exists(path))
            section.Fault(key, $"'{text}' must be a folder, and is a file");
        else if (RealPath.IsWithin(real, RealOf(source.Get<StorageSettings>().Path)))
            section.Fault(key, $"'{text}' must not be the store's folder or in it");
        else if (RealPath.IsWithin(real, RealOf(WebRoot)))
            section.Fault(key, $"'{text}' must not be the console's folder or in it, where everybody may read");
        return path;
    }

    /// <summary>Two targets that write into one folder would write over each other's files: both keys are told.</summary>
    /// <param name="targets">The section of all targets.</param>
    /// <param name="read">As they were read.</param>
    public static void RefuseShared(SettingsReader targets, IEnumerable<DeliveryTarget> read)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var target in read.Where(target => target.Folder is not null))
        {
            var key = $"{target.Name}:{DeliveryTargetSettings.FolderKey}";
            var real = RealOf(target.Folder!);
            if (!first.TryAdd(real, key))
                targets.Fault(key, $"'{target.Folder}' must not be the folder of {targets.Path}:{first[real]} as well: each target needs its own");
        }
    }

    /// <summary>Where a path leads by its links, though the last parts of it may not be there yet.</summary>
    private static string RealOf(string path)
    {
        var full = Path.GetFullPath(path);
        if (RealPath.Of(full) is { } real)
            return real;
        return Path.GetDirectoryName(full) is { } parent ? Path.Combine(RealOf(parent), Path.GetFileName(full)) : full;
    }
}
