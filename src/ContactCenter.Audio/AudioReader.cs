using ContactCenter.Audio.Ffmpeg;
using ContactCenter.Audio.Formats;
using ContactCenter.Audio.Mp3;
using ContactCenter.Audio.Opus;
using ContactCenter.Audio.Wav;

namespace ContactCenter.Audio;

/// <summary>Reads recorded sound of any kind that is known here: WAV, MP3 and Ogg with Opus by itself, others with ffmpeg.</summary>
public static class AudioReader
{
    /// <summary>Opens sound for reading. What kind it is, is judged by its bytes, never by a name.</summary>
    /// <param name="stream">
    /// The file's bytes from its begin; it need not seek. It stays the caller's, who touches it again only when the reader is disposed. With
    /// ffmpeg it is read on another thread meanwhile.
    /// </param>
    /// <param name="limits">How much sound is read.</param>
    /// <param name="ffmpeg">Where ffmpeg is; <c>null</c>: what needs it is refused.</param>
    /// <exception cref="UnreadableAudioException">There is no sound in it that can be read.</exception>
    public static ISampleReader Open(Stream stream, AudioLimits limits, FfmpegProgram? ffmpeg = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var source = new ByteSource(stream.Read, limits.MostFileBytes);
        Id3Tags.Skip(source);
        var reader = Open(source, limits, ffmpeg);
        try
        {
            return new BoundedReader(reader, limits);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private static ISampleReader Open(ByteSource source, AudioLimits limits, FfmpegProgram? ffmpeg)
    {
        var begin = source.Peek(ByteSource.Window);
        if (OpusReader.Reads(begin))
            return new OpusReader(source);
        if (ForeignFormat.Of(begin) is { } foreign)
            return Open(source, foreign, limits, ffmpeg);
        if (WavChunks.AreIn(begin))
            return new WavReader(source, limits);
        if (Mp3Frames.FindIn(begin) is not { } mp3)
            throw new UnreadableAudioException("The file is of no kind of sound that is known here.");
        source.Skip(mp3.At);
        return mp3.Header.SampleRate == Mp3Reader.UnreadableRate
            ? Open(source, ForeignFormat.SlowMp3, limits, ffmpeg)
            : new Mp3Reader(source, mp3.Header);
    }

    private static FfmpegReader Open(ByteSource source, ForeignFormat format, AudioLimits limits, FfmpegProgram? ffmpeg) => ffmpeg is null
        ? throw new UnreadableAudioException($"The file is {format.Name}, which is read with ffmpeg alone, and there is none.")
        : new(source, format.Demuxer, ffmpeg, limits);
}
