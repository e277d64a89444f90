using ContactCenter.Audio.Wav;

namespace ContactCenter.Audio.Formats;

/// <summary>
/// A kind of sound that ffmpeg reads. Only what is known here by its first bytes is handed to it, and under this name: texts that list
/// other files, which it would go and open, are no sound.
/// </summary>
/// <param name="Name">What people call it.</param>
/// <param name="Demuxer">What ffmpeg calls it.</param>
internal sealed record ForeignFormat(string Name, string Demuxer)
{
    /// <summary>MP3 of the rate that is not read here.</summary>
    public static readonly ForeignFormat SlowMp3 = new("MP3 of 8 kHz", "mp3");

    private const int OggHeaderBytes = 27;
    private const string IndexLast =
        "The MP4 file has its index behind its sound and cannot be read as it comes; ffmpeg's -movflags +faststart puts it before.";

    private static readonly (byte[] Begin, ForeignFormat Format)[] Begins =
    [
        ([.. "fLaC"u8], new("FLAC", "flac")),
        ([.. "#!AMR"u8], new("AMR", "amr")),
        ([.. ".snd"u8], new("AU", "au")),
        ([0x1A, 0x45, 0xDF, 0xA3], new("WebM or Matroska", "matroska")),
    ];

    /// <summary>The codes of WAV files, as Microsoft numbers them, that recorders of calls use and that are not read here.</summary>
    private static readonly Dictionary<ushort, string> WavCodes = new()
    {
        [0x02] = "ADPCM",
        [0x11] = "ADPCM",
        [0x31] = "GSM",
        [0x45] = "G.726",
        [0x55] = "MP3",
        [0x64] = "G.726",
    };

    private static readonly byte[][] OggPackets = [[.. "\u0001vorbis"u8], [.. "Speex   "u8], [0x7F, .. "FLAC"u8], [.. "OpusHead"u8], [.. "fishead"u8]];

    /// <param name="begin">The file's first bytes, as many as can be looked at.</param>
    /// <returns><c>null</c>: it is none of these.</returns>
    /// <exception cref="UnreadableAudioException">It is one, and yet cannot be read.</exception>
    public static ForeignFormat? Of(ReadOnlySpan<byte> begin)
    {
        foreach (var (mark, format) in Begins)
        {
            if (begin.StartsWith(mark))
                return format;
        }

        if (begin.Length > 12 && begin.StartsWith("FORM"u8) && begin[8..].StartsWith("AIF"u8))
            return new("AIFF", "aiff");
        if (Mp4Boxes.AreIn(begin))
            return Mp4Boxes.HasIndexLast(begin) ? throw new UnreadableAudioException(IndexLast) : new("MP4", "mov");
        if (WavChunks.AreIn(begin))
            return WavFormat.CodeOf(WavChunks.FormatIn(begin)) is { } code && WavCodes.TryGetValue(code, out var name) ? new($"WAV with {name}", "wav") : null;
        if (IsOgg(begin))
            return new("Ogg", "ogg");
        return IsAac(begin) ? new("AAC", "aac") : null;
    }

    private static bool IsOgg(ReadOnlySpan<byte> begin)
    {
        if (begin.Length < OggHeaderBytes || !begin.StartsWith("OggS"u8))
            return false;
        var packet = begin[Math.Min(OggHeaderBytes + begin[26], begin.Length)..];
        foreach (var mark in OggPackets)
        {
            if (packet.StartsWith(mark))
                return true;
        }

        return false;
    }

    /// <summary>Two frames in a row, each of which says how long it is.</summary>
    private static bool IsAac(ReadOnlySpan<byte> begin)
    {
        const int Header = 7;
        return IsFrame(begin) && FrameBytes(begin) is >= Header and var bytes && (begin.Length == bytes || (begin.Length > bytes && IsFrame(begin[bytes..])));

        static bool IsFrame(ReadOnlySpan<byte> at) => at.Length >= Header && at[0] == 0xFF && (at[1] & 0xF6) == 0xF0;

        static int FrameBytes(ReadOnlySpan<byte> at) => (at[3] & 3) << 11 | at[4] << 3 | at[5] >> 5;
    }
}
