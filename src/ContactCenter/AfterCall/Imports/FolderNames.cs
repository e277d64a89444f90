namespace ContactCenter.AfterCall.Imports;

/// <summary>The names of one folder in their order, a thousand at a time: one folder may have millions.</summary>
internal static class FolderNames
{
    private const int AtOnce = 1_000;

    private static readonly Comparer<FolderName> ByName = Comparer<FolderName>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name));

    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <param name="folder">Its path.</param>
    /// <param name="after">Only names behind this one; <c>null</c>: from the first.</param>
    /// <returns>Folders, links, and files that <see cref="SoundNames"/> knows; empty: there are no more.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static IReadOnlyList<FolderName> Next(string folder, string? after)
    {
        var first = new SortedSet<FolderName>(ByName);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", All))
        {
            var name = entry.Name;
            // A dot before the name hides what other programs keep there, and some systems' own copies of each file.
            if (name.StartsWith('.') || (after is not null && string.CompareOrdinal(name, after) <= 0))
                continue;
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
            if (!isLink && !isFolder && !SoundNames.IsSound(name) && !SoundNames.IsText(name))
                continue;
            first.Add(new(name, isFolder, isLink));
            if (first.Count > AtOnce)
                first.Remove(first.Max!);
        }

        return [.. first];
    }
}

/// <param name="Name">The name alone.</param>
/// <param name="IsFolder">Of a link: whether it leads to one.</param>
internal sealed record FolderName(string Name, bool IsFolder, bool IsLink);
