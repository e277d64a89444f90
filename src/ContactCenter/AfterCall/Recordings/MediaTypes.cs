namespace ContactCenter.AfterCall.Recordings;

/// <summary>The media type by which a browser plays a sound, judged by its first bytes: servers tell what they like.</summary>
internal static class MediaTypes
{
    public const string Wav = "audio/wav";
    private const string Ogg = "audio/ogg";
    private const string Mpeg = "audio/mpeg";
    private const string Flac = "audio/flac";
    private const string Mp4 = "audio/mp4";
    private const string Unknown = "application/octet-stream";
    private const int Begin = 12;

    /// <summary>All that a sound may have.</summary>
    public static IReadOnlyList<string> All { get; } = [Wav, Mpeg, Ogg, Flac, Mp4, Unknown];

    public static async Task<string> OfAsync(Stream sound, CancellationToken cancellationToken)
    {
        var begin = new byte[Begin];
        var read = await sound.ReadAtLeastAsync(begin, begin.Length, throwOnEndOfStream: false, cancellationToken);
        return Of(begin.AsSpan(0, read));
    }

    /// <returns>How the name of a file of that type ends.</returns>
    public static string ExtensionOf(string type) => type switch
    {
        Wav => "wav",
        Ogg => "ogg",
        Mpeg => "mp3",
        Flac => "flac",
        Mp4 => "m4a",
        _ => "bin",
    };

    private static string Of(ReadOnlySpan<byte> begin) => begin switch
    {
        _ when begin.StartsWith("RIFF"u8) || begin.StartsWith("RF64"u8) => Wav,
        _ when begin.StartsWith("OggS"u8) => Ogg,
        _ when begin.StartsWith("ID3"u8) || begin is [0xFF, >= 0xE0, ..] => Mpeg,
        _ when begin.StartsWith("fLaC"u8) => Flac,
        _ when begin.Length >= 8 && begin[4..].StartsWith("ftyp"u8) => Mp4,
        _ => Unknown,
    };
}
