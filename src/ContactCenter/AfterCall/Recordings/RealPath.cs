namespace ContactCenter.AfterCall.Recordings;

/// <summary>Where a path leads when all links on its way are followed.</summary>
internal static class RealPath
{
    /// <summary>As many as the usual systems follow; links that lead to each other have an end.</summary>
    private const int MostLinks = 40;

    private static readonly StringComparison AsTheSystemDoes = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Follows the links of every part of a path, and not of its last alone.</summary>
    /// <param name="path">Of a file or folder; a relative one begins at the working folder.</param>
    /// <returns>An absolute path without links; <c>null</c>: there is nothing, or it cannot be looked at.</returns>
    public static string? Of(string path)
    {
        try
        {
            return Find(Path.GetFullPath(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <returns>Whether the path is the folder's own, or lies below it; both without links.</returns>
    public static bool IsWithin(string path, string folder)
    {
        var below = folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
        return string.Equals(path, folder, AsTheSystemDoes) || path.StartsWith(below, AsTheSystemDoes);
    }

    private static string? Find(string path)
    {
        var real = Path.GetPathRoot(path)!;
        var rest = new Stack<string>();
        Push(rest, path);
        var links = 0;
        while (rest.TryPop(out var name))
        {
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, name);
            if (TargetOf(next) is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(Path.GetFullPath(target))!;
            Push(rest, target);
        }

        return Path.Exists(real) ? real : null;
    }

    private static void Push(Stack<string> rest, string path)
    {
        var parts = path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts.Where(part => part != ".").Reverse())
            rest.Push(part);
    }

    private static string? TargetOf(string path) =>
        Directory.Exists(path) ? new DirectoryInfo(path).LinkTarget : new FileInfo(path).LinkTarget;
}
