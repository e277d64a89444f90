namespace ContactCenter.Audio.Tests.World;

/// <summary>MP3 made by hand: frames of version 2 at 24 kHz and 8 kbit/s, one channel, 576 samples in 24 bytes, in which there is no sound.</summary>
internal static class Mp3File
{
    public const int Samples = 576;

    /// <summary>A frame of silence.</summary>
    public static readonly byte[] Frame = [0xFF, 0xF3, 0x14, 0xC0, .. new byte[20]];

    public static byte[] Silence(int frames) => [.. Enumerable.Repeat(Frame, frames).SelectMany(frame => frame)];

    /// <summary>A frame, of 64 kbit/s, that tells of those behind it.</summary>
    /// <param name="frames">How many it says there are.</param>
    /// <param name="delay">Samples before the sound.</param>
    /// <param name="padding">Samples behind it.</param>
    public static byte[] Info(int frames, int delay, int padding, string encoder = "LAME3.100")
    {
        var frame = new byte[192];
        ((byte[])[0xFF, 0xF3, 0x84, 0xC0]).CopyTo(frame, 0);
        ((byte[])[.. "Info"u8, 0, 0, 0, 3, (byte)(frames >> 24), (byte)(frames >> 16), (byte)(frames >> 8), (byte)frames, 0, 0, 0, 0]).CopyTo(frame, 13);
        encoder.Select(letter => (byte)letter).ToArray().CopyTo(frame, 29);
        ((byte[])[(byte)(delay >> 4), (byte)(delay << 4 | padding >> 8), (byte)padding]).CopyTo(frame, 50);
        return frame;
    }

    /// <summary>Tags before the sound.</summary>
    public static byte[] Id3(int bytes)
    {
        byte[] size = [(byte)(bytes >> 21), (byte)(bytes >> 14 & 127), (byte)(bytes >> 7 & 127), (byte)(bytes & 127)];
        return [.. "ID3"u8, 4, 0, 0, .. size, .. Enumerable.Repeat((byte)0xFF, bytes)];
    }
}
