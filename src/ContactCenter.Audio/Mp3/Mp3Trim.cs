using System.Buffers.Binary;

namespace ContactCenter.Audio.Mp3;

/// <summary>
/// What an encoder has put before and behind the sound to fill its frames. It tells so in a first frame that holds no sound, after the words
/// "Xing" or "Info".
/// </summary>
/// <param name="IsInfo">The first frame holds no sound.</param>
/// <param name="Start">Samples of each channel before the sound.</param>
/// <param name="Frames">The frames that there are behind the first; <c>null</c>: it does not tell.</param>
/// <param name="End">Where the sound ends, in samples of each channel from the first on; <c>null</c>: where the frames do.</param>
internal readonly record struct Mp3Trim(bool IsInfo, int Start, uint? Frames, long? End)
{
    /// <summary>Samples by which every decoder is late.</summary>
    private const int DecoderDelay = 529;

    private const int DelayAt = 21;
    private const int TableBytes = 100;

    /// <summary>Where Fraunhofer's encoder begins to tell of its frames; how much it has put in, it does not say.</summary>
    private const int FraunhoferAt = 36;

    public static Mp3Trim Of(Mp3Frame first)
    {
        var info = first.Bytes[Math.Min(Mp3Header.Bytes + first.Header.SideBytes, first.Bytes.Length)..];
        if (!info.StartsWith("Xing"u8) && !info.StartsWith("Info"u8))
            return new(first.Bytes.Length > FraunhoferAt && first.Bytes[FraunhoferAt..].StartsWith("VBRI"u8), 0, null, null);
        if (info.Length < 12)
            return new(IsInfo: true, 0, null, null);
        var flags = BinaryPrimitives.ReadUInt32BigEndian(info[4..]);
        uint? frames = (flags & 1) != 0 ? BinaryPrimitives.ReadUInt32BigEndian(info[8..]) : null;
        var encoder = info[Math.Min(BytesBeforeEncoder(flags), info.Length)..];
        var saysDelay = encoder.Length >= DelayAt + 3 && (encoder.StartsWith("LAME"u8) || encoder.StartsWith("Lavf"u8) || encoder.StartsWith("Lavc"u8));
        if (!saysDelay)
            return new(IsInfo: true, 0, frames, null);
        var delay = encoder[DelayAt] << 4 | encoder[DelayAt + 1] >> 4;
        var padding = (encoder[DelayAt + 1] & 15) << 8 | encoder[DelayAt + 2];
        return new(IsInfo: true, delay + DecoderDelay, frames, frames * (long)first.Header.Samples + DecoderDelay - padding);
    }

    /// <summary>The word, the flags, and what they announce: the count of frames, that of bytes, a table of places, the quality.</summary>
    private static int BytesBeforeEncoder(uint flags) =>
        8 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? TableBytes : 0) + ((flags & 8) != 0 ? 4 : 0);

    /// <summary>The part of a frame's samples that is sound.</summary>
    /// <param name="frame">The frame's number, without the first that holds no sound.</param>
    /// <param name="samples">Samples of each channel of a frame.</param>
    public (int From, int To) Of(long frame, int samples)
    {
        var begin = frame * samples;
        var from = (int)Math.Clamp(Start - begin, 0, samples);
        // Frames beyond those that it tells of were added by somebody else.
        var to = frame < Frames ? (int)Math.Clamp((End ?? long.MaxValue) - begin, from, samples) : samples;
        return (from, to);
    }
}
