using System.Buffers.Binary;

namespace ContactCenter.Simulator.Recordings;

/// <summary>Silence of the right length in the right format: 16 kHz mono, 16 bit in wav, 32 kbit/s in mp3. What was asked for as ogg comes as wav.</summary>
internal sealed class SoundFile(string format, TimeSpan length) : IStoredFile
{
    private const int SampleRate = 16_000;
    private const int WavHeader = 44;

    // MPEG-2 layer III, 32 kbit/s at 16 kHz, mono: 576 samples a frame. A frame of zeros is silence.
    private const int Mp3Frame = 144;
    private const int Mp3Samples = 576;
    private const uint Mp3Header = 0xFFF348C4;

    private bool IsMp3 => format == "mp3";

    private int Samples => (int)(length.TotalSeconds * SampleRate);

    private int Mp3Frames => (Samples + Mp3Samples - 1) / Mp3Samples;

    public string MediaType => IsMp3 ? "audio/mpeg" : "audio/wav";

    public int Size => IsMp3 ? Mp3Frames * Mp3Frame : WavHeader + (2 * Samples);

    public byte[] Content
    {
        get
        {
            var content = new byte[Size];
            if (IsMp3)
                WriteMp3(content);
            else
                WriteWavHeader(content);
            return content;
        }
    }

    private static void WriteMp3(byte[] content)
    {
        for (var at = 0; at < content.Length; at += Mp3Frame)
            BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(at), Mp3Header);
    }

    private static void WriteWavHeader(Span<byte> content)
    {
        "RIFF"u8.CopyTo(content);
        BinaryPrimitives.WriteInt32LittleEndian(content[4..], content.Length - 8);
        "WAVEfmt "u8.CopyTo(content[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(content[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(content[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(content[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(content[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(content[28..], 2 * SampleRate);
        BinaryPrimitives.WriteInt16LittleEndian(content[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(content[34..], 16);
        "data"u8.CopyTo(content[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(content[40..], content.Length - WavHeader);
    }
}
