using System.Runtime.CompilerServices;

namespace ContactCenter.Tests.World;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = RootOf();

    /// <param name="path">From the root on.</param>
    public static string File(string path) => Path.Combine(Root, path);

    private static string RootOf([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
