namespace ContactCenter.Platform.Audio;

/// <summary>Prompts and hold music that this server gives to the platform: the files of one folder beside the program.</summary>
public static class AudioFolder
{
    /// <summary>How the path of each begins.</summary>
    public const string Route = Prompt.OwnAudio;

    private static readonly string[] Sounds = [".mp3", ".wav"];

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "audio");

    /// <param name="path">Begins with <see cref="Route"/>.</param>
    public static bool Holds(string path)
    {
        var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, path[Route.Length..]));
        return file.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file);
    }

    public static bool IsNameOfSound(string text) => Sounds.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
