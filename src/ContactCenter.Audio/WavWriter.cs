using System.Buffers.Binary;
using ContactCenter.Audio.Wav;

namespace ContactCenter.Audio;

/// <summary>
/// Writes sound as a WAV file of 16 bits while it comes. How long it is stands at the file's begin: it is said beforehand, or put there
/// at the end where the stream can seek; where neither is so, the largest number stands there, which readers take for all that comes.
/// </summary>
public sealed class WavWriter
{
    private const int HeaderBytes = 44;
    private const int BufferSamples = 8_192;

    private readonly Stream _stream;
    private readonly long? _promised;
    private readonly long _begin;
    private readonly byte[] _header = new byte[HeaderBytes];
    private readonly byte[] _buffer = new byte[BufferSamples * sizeof(short)];

    /// <summary>Writes the file's begin.</summary>
    /// <param name="stream">Where the file goes to; it stays the caller's.</param>
    /// <param name="sampleRate">Frames a second.</param>
    /// <param name="channels">Samples of a frame; 1 to 32.</param>
    /// <param name="frames">How many frames will be written; <c>null</c>: nobody knows yet.</param>
    public WavWriter(Stream stream, int sampleRate, int channels, long? frames = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, 32);
        (_stream, Channels, _promised) = (stream, channels, frames);
        _begin = stream.CanSeek ? stream.Position : 0;
        "RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x1\0"u8.CopyTo(_header);
        var frameBytes = sizeof(short) * channels;
        BinaryPrimitives.WriteInt16LittleEndian(_header.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(_header.AsSpan(24), sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(_header.AsSpan(28), unchecked(sampleRate * frameBytes));
        BinaryPrimitives.WriteInt16LittleEndian(_header.AsSpan(32), (short)frameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(_header.AsSpan(34), 16);
        "data"u8.CopyTo(_header.AsSpan(36));
        WriteHeader(frames ?? long.MaxValue);
    }

    /// <summary>Samples of a frame.</summary>
    public int Channels { get; }

    /// <summary>How many frames have been written.</summary>
    public long Frames { get; private set; }

    /// <summary>Writes frames. What is louder than -1 to 1 is cut off; nothing is dithered, so that sound of 16 bits stays what it was.</summary>
    /// <param name="samples">Whole frames.</param>
    /// <exception cref="InvalidOperationException">There are more frames than was said.</exception>
    public void Write(ReadOnlySpan<float> samples)
    {
        if (samples.Length % Channels != 0)
            throw new ArgumentException("The last frame is not whole.", nameof(samples));
        Frames += samples.Length / Channels;
        if (Frames > _promised)
            throw new InvalidOperationException("There are more frames than was said.");
        while (samples.Length > 0)
        {
            var piece = samples[..Math.Min(samples.Length, BufferSamples)];
            Int16Samples.Encode(piece, _buffer);
            _stream.Write(_buffer, 0, sizeof(short) * piece.Length);
            samples = samples[piece.Length..];
        }
    }

    /// <summary>Ends the file; where its length was not said beforehand and the stream can seek, it is put where it belongs.</summary>
    /// <exception cref="InvalidOperationException">There are fewer frames than was said.</exception>
    public void Finish()
    {
        if (Frames < _promised)
            throw new InvalidOperationException("There are fewer frames than was said.");
        if (_promised is null && _stream.CanSeek)
        {
            var end = _stream.Position;
            _stream.Position = _begin;
            WriteHeader(Frames);
            _stream.Position = end;
        }

        _stream.Flush();
    }

    private void WriteHeader(long frames)
    {
        // A file of more than 4 GB has no number for its size.
        var bytes = (UInt128)(ulong)frames * (uint)(sizeof(short) * Channels);
        var isTooLong = bytes > uint.MaxValue - HeaderBytes;
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(4), isTooLong ? uint.MaxValue : (uint)bytes + HeaderBytes - 8);
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(40), isTooLong ? uint.MaxValue : (uint)bytes);
        _stream.Write(_header);
    }
}
