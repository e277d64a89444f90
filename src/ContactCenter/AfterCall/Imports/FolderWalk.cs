using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Imports;

/// <summary>
/// Goes through a folder and those in it, always in the same order, so that it can go on behind any file of before. Links are followed as far as
/// <paramref name="admits"/> lets them lead.
/// </summary>
/// <param name="folder">Its path without links.</param>
/// <param name="admits">Whether a path without links may be read.</param>
internal sealed class FolderWalk(string folder, Func<string, bool> admits)
{
    /// <summary>Folders in folders: a tree that is deeper was not made by a recording system.</summary>
    private const int Deepest = 64;

    private const char Separator = '/';

    /// <param name="after">A <see cref="FoundFile.Path"/>; <c>null</c>: from the beginning.</param>
    /// <returns>All that is to be imported, found while it is asked for.</returns>
    /// <exception cref="IOException">The folder itself cannot be read. What is wrong below it is among what was found.</exception>
    public IEnumerable<FoundFile> From(string? after) => In(folder, "", after?.Split(Separator) ?? [], [folder]);

    private IEnumerable<FoundFile> In(string real, string prefix, string[] after, string[] above)
    {
        if (after.Length > 1)
        {
            var inner = NameOf(real, after[0]);
            foreach (var file in inner is null ? [] : Of(real, prefix, inner, after[1..], above))
                yield return file;
        }

        var last = after.FirstOrDefault();
        while (true)
        {
            var (names, fault) = Read(real, last);
            if (fault is not null && above.Length == 1)
                throw new IOException(fault);
            if (fault is not null)
                yield return new(prefix.TrimEnd(Separator), real) { Fault = fault };
            if (names.Count == 0)
                yield break;
            foreach (var name in names)
            {
                foreach (var file in Of(real, prefix, name, [], above))
                    yield return file;
            }

            last = names[^1].Name;
        }
    }

    /// <summary>What one name of a folder stands for: a file, or all in a folder.</summary>
    private IEnumerable<FoundFile> Of(string parent, string prefix, FolderName name, string[] after, string[] above)
    {
        var (path, shown) = (Path.Combine(parent, name.Name), prefix + name.Name);
        var real = name.IsLink ? RealPath.Of(path) : path;
        if (real is null || !admits(real))
            return IsMeant(path, name) ? [new(shown, path) { Fault = "the link leads nowhere, or out of the folders that may be imported" }] : [];
        if (!Directory.Exists(real))
            return FileAt(path, shown, real);
        if (above.Contains(real, StringComparer.Ordinal))
            return [];
        return above.Length < Deepest
            ? In(real, shown + Separator, after, [.. above, real])
            : [new(shown, real) { Fault = $"it lies more than {Deepest} folders deep" }];
    }

    private static IEnumerable<FoundFile> FileAt(string path, string shown, string real)
    {
        if (SoundNames.IsSound(path))
            return [new(shown, real) { Sidecar = SoundNames.SidecarOf(path) }];
        return SoundNames.IsText(path) && !SoundNames.HasSound(path) ? [new(shown, real) { IsText = true }] : [];
    }

    /// <summary>Whether a link that leads nowhere was to lead to something of ours.</summary>
    private static bool IsMeant(string path, FolderName name)
    {
        if (SoundNames.IsText(name.Name))
            return !SoundNames.HasSound(path);
        return name.IsFolder || SoundNames.IsSound(name.Name) || Path.GetExtension(name.Name).Length == 0;
    }

    private static FolderName? NameOf(string parent, string name)
    {
        var folder = new DirectoryInfo(Path.Combine(parent, name));
        return folder.Exists ? new(name, IsFolder: true, folder.LinkTarget is not null) : null;
    }

    private static (IReadOnlyList<FolderName> Names, string? Fault) Read(string real, string? after)
    {
        try
        {
            return (FolderNames.Next(real, after), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ([], $"the folder cannot be read: {fault.Message}");
        }
    }
}
