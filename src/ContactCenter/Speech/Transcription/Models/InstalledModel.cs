namespace ContactCenter.Speech.Transcription.Models;

/// <summary>A model that is there.</summary>
/// <param name="Name">As the transcriber names it.</param>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="IsMultilingual">Whether it hears most languages, and tells which; else English alone.</param>
/// <param name="Bytes">The size of its files.</param>
/// <param name="Cost">Seconds of one processor that a second of speech takes, about; <c>null</c>: not known.</param>
internal sealed record InstalledModel(string Name, string File, bool IsMultilingual, long Bytes, double? Cost)
{
    /// <summary>What it hears, in words.</summary>
    public string Languages => IsMultilingual ? "about 99" : "English";
}
