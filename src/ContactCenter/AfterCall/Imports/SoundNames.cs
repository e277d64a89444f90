namespace ContactCenter.AfterCall.Imports;

/// <summary>Which files are recordings, and which tell of them, judged by their names; what is in them is judged when they are read.</summary>
internal static class SoundNames
{
    private const string Json = ".json";

    private static readonly string[] Sounds = [".wav", ".mp3", ".ogg", ".opus"];

    public static bool IsSound(string name) => Sounds.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    public static bool IsText(string name) => Json.Equals(Path.GetExtension(name), StringComparison.OrdinalIgnoreCase);

    /// <returns>The file beside a sound that tells of it; <c>null</c>: there is none.</returns>
    public static string? SidecarOf(string path) => Beside(path, [Json]);

    /// <returns>Whether a sound lies beside the file, which then tells of it.</returns>
    public static bool HasSound(string path) => Beside(path, Sounds) is not null;

    private static string? Beside(string path, string[] extensions) => extensions
        .SelectMany(extension => (string[])[extension, extension.ToUpperInvariant()])
        .Select(extension => Path.ChangeExtension(path, extension))
        .FirstOrDefault(File.Exists);
}
