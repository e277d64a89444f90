namespace ContactCenter.Benchmarks.Processes;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    private const string Mark = "ContactCenter.sln";

    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Express => Path.Combine(Root, "tests", "ContactCenter.Benchmarks", "Express");

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException($"{Mark} is not above {AppContext.BaseDirectory}.")
        : File.Exists(Path.Combine(folder.FullName, Mark)) ? folder.FullName
        : Find(folder.Parent);
}
