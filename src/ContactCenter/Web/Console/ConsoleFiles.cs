using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Web.Console;

/// <summary>The files of the console, by the paths under which browsers ask for them.</summary>
/// <param name="Page">The text of its one page; <c>null</c>: the server was built without the console.</param>
internal sealed record ConsoleFiles(string? Page, FrozenDictionary<string, ConsoleFile> Files)
{
    /// <summary>Below it a file never changes: its name tells its content.</summary>
    public static readonly PathString Hashed = "/assets";

    private const string PageName = "index.html";

    public ConsoleFile? Find(PathString path) => Files.GetValueOrDefault(path.Value ?? "");

    /// <param name="folder">What the build has left; it may be missing.</param>
    public static ConsoleFiles Read(string folder)
    {
        var page = Path.Combine(folder, PageName);
        if (!File.Exists(page))
            return new(Page: null, FrozenDictionary<string, ConsoleFile>.Empty);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => file != page && !ConsoleFile.IsCompressed(file))
            .Select(file => (Path: $"/{Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')}", File: file))
            .Select(pair => KeyValuePair.Create(pair.Path, new ConsoleFile(pair.File, IsHashed(pair.Path))));
        return new(File.ReadAllText(page), files.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static bool IsHashed(PathString path) => path.StartsWithSegments(Hashed, StringComparison.Ordinal);
}
