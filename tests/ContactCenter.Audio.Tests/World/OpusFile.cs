using System.Buffers.Binary;
using Concentus;
using Concentus.Enums;

namespace ContactCenter.Audio.Tests.World;

/// <summary>Opus in Ogg pages, made by Concentus.</summary>
internal static class OpusFile
{
    public const int PreSkip = 312;

    public static readonly byte[] Tags = [.. "OpusTags"u8, 4, 0, 0, 0, .. "test"u8, 0, 0, 0, 0];

    public static byte[] Head(int channels, int preSkip = PreSkip, short gain = 0, byte family = 0)
    {
        byte[] head = [.. "OpusHead"u8, 1, (byte)channels, .. WavFile.Int16(preSkip), .. new byte[6], family];
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(12), 48_000);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(16), gain);
        return head;
    }

    /// <summary>Packets of 20 ms each, of sound at 48 kHz; the last is filled with silence.</summary>
    public static List<byte[]> Packets(float[] sound, int channels)
    {
        OpusCodecFactory.AttemptToUseNativeLibrary = false;
        using var encoder = OpusCodecFactory.CreateEncoder(48_000, channels, OpusApplication.OPUS_APPLICATION_AUDIO);
        encoder.Bitrate = 64_000 * channels;
        return [.. sound.Chunk(960 * channels).Select(frame =>
        {
            var whole = new float[960 * channels];
            frame.CopyTo(whole, 0);
            var room = new byte[4_000];
            return room[..encoder.Encode(whole, 960, room, room.Length)];
        })];
    }

    /// <summary>A whole file with pages of a second.</summary>
    /// <param name="samples">How many of each channel are sound; <c>null</c>: all that there are.</param>
    public static OggFile Of(List<byte[]> packets, int channels, int? samples = null, short gain = 0)
    {
        var file = new OggFile().Page([Head(channels, gain: gain)], 0, isFirst: true).Page([Tags], 0);
        for (var at = 0; at < packets.Count; at += 50)
        {
            var end = Math.Min(at + 50, packets.Count);
            var isLast = end == packets.Count;
            file.Page(packets[at..end], isLast && samples is not null ? PreSkip + samples.Value : end * 960, isLast: isLast);
        }

        return file;
    }
}
