using System.Buffers.Binary;

namespace ContactCenter.Simulator.Recordings;

/// <summary>MPEG-2 layer III at 32 kbit/s and 16 kHz: every 576 samples are a frame of 144 bytes, so a file's size is known before it is encoded.</summary>
internal static class Mp3
{
    private const int Frame = 144;
    private const int Samples = 576;

    // A frame of zeros behind its header is silence.
    private const uint MonoHeader = 0xFFF348C4;
    private const uint StereoHeader = 0xFFF34844;

    /// <summary>Frames that an encoder is behind by.</summary>
    private const int Delay = 3;

    public static int SilenceSize(int samples) => Frame * ((samples + Samples - 1) / Samples);

    public static int Size(int samples) => SilenceSize(samples) + (Delay * Frame);

    public static byte[] Silence(int size, int channels)
    {
        var content = new byte[size];
        for (var at = 0; at < content.Length; at += Frame)
            BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(at), channels == 1 ? MonoHeader : StereoHeader);
        return content;
    }

    /// <summary>What was encoded, exactly as long as was announced: silence is added or left out at its end.</summary>
    public static byte[] Fit(byte[] encoded, int size, int channels)
    {
        var content = Silence(size, channels);
        encoded.AsSpan(0, Math.Min(encoded.Length, size)).CopyTo(content);
        return content;
    }
}
