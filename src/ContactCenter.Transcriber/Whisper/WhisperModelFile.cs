namespace ContactCenter.Transcriber.Whisper;

/// <summary>A model's file as it is now: a file that was replaced is another one.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="WrittenAt">When it was last written.</param>
/// <param name="Header">What it says of itself.</param>
internal sealed record WhisperModelFile(string Path, long Bytes, DateTime WrittenAt, WhisperHeader Header)
{
    private const string Extension = ".bin";
    private const string Format = ".ggml";
    private const string Prefix = "ggml-";
    private const string Family = "whisper-";

    /// <summary>The file's name without what is the same in all: <c>ggml-base.bin</c> and <c>whisper-base.ggml.bin</c> are <c>whisper-base</c>.</summary>
    public string Id
    {
        get
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(Path);
            if (name.EndsWith(Format, StringComparison.OrdinalIgnoreCase))
                name = name[..^Format.Length];
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                name = name[Prefix.Length..];
            return name.StartsWith(Family, StringComparison.OrdinalIgnoreCase) ? name : Family + name;
        }
    }

    /// <summary>Looks through a folder; what is no Whisper model is passed over, as is a file that is still being written under another ending.</summary>
    /// <returns>The larger before the smaller; none where there is no folder.</returns>
    public static IReadOnlyList<WhisperModelFile> In(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder).EnumerateFiles('*' + Extension)
                    .Select(Of)
                    .OfType<WhisperModelFile>()
                    .OrderByDescending(file => file.Bytes)
                    .ThenBy(file => file.Path, StringComparer.Ordinal),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static WhisperModelFile? Of(FileInfo file) =>
        WhisperHeader.Read(file.FullName) is { } header ? new WhisperModelFile(file.FullName, file.Length, file.LastWriteTimeUtc, header) : null;
}
