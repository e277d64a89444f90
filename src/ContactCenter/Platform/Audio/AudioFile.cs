namespace ContactCenter.Platform.Audio;

/// <summary>A sound that somebody has uploaded.</summary>
/// <param name="Hash">SHA-256 of its bytes in hex: the same bytes are the same file.</param>
/// <param name="Name">As its first uploader called it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Duration"><c>null</c>: it does not tell.</param>
/// <param name="By">Who uploaded it.</param>
internal sealed record AudioFile(string Hash, string Name, SoundKind Kind, long Size, TimeSpan? Duration, string By, DateTimeOffset At)
{
    /// <summary>Its name among all sounds that were uploaded.</summary>
    public string FileName => $"{Hash}.{Word}";

    /// <summary>How a plan names it.</summary>
    public string Path => AudioFolder.Route + FileName;

    /// <summary><c>mp3</c> or <c>wav</c>.</summary>
    public string Word => WordOf(Kind);

    public static string WordOf(SoundKind kind) => kind == SoundKind.Wav ? "wav" : "mp3";
}
