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
    public static ISampleReader Open(Stream stream, AudioLimits limits, FfmpegProgram? ffmpeg = null) => Open(stream, channel: null, limits, ffmpeg);

    /// <summary>Opens one channel of a sound for reading, which may cost less than all.</summary>
    /// <inheritdoc cref="Open(Stream, AudioLimits, FfmpegProgram?)"/>
    /// <param name="channel">From 1.</param>
    /// <exception cref="UnreadableAudioException">There is no sound in it that can be read, or it has fewer channels.</exception>
    public static ISampleReader OpenChannel(Stream stream, int channel, AudioLimits limits, FfmpegProgram? ffmpeg = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channel, 1);
        return Open(stream, channel, limits, ffmpeg);
    }

    private static ISampleReader Open(Stream stream, int? channel, AudioLimits limits, FfmpegProgram? ffmpeg)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var source = new ByteSource(stream.Read, limits.MostFileBytes);
        Id3Tags.Skip(source);
        var (reader, isOne) = Open(source, channel, limits, ffmpeg);
        try
        {
            var bounded = new BoundedReader(reader, limits);
            return channel is not { } one || isOne ? bounded : new OneChannel(bounded, one);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <returns>The sound, and whether it is the wanted channel alone.</returns>
    private static (ISampleReader Reader, bool IsOne) Open(ByteSource source, int? channel, AudioLimits limits, FfmpegProgram? ffmpeg)
    {
        var begin = source.Peek(ByteSource.Window);
        if (OpusReader.Reads(begin))
            return (new OpusReader(source), false);
        if (ForeignFormat.Of(begin) is { } foreign)
            return (Open(source, foreign, limits, ffmpeg), false);
        if (WavChunks.AreIn(begin))
            return (new WavReader(source, limits), false);
        if (Mp3Frames.FindIn(begin) is not { } mp3)
            throw new UnreadableAudioException("The file is of no kind of sound that is known here.");
        source.Skip(mp3.At);
        if (mp3.Header.SampleRate == Mp3Reader.UnreadableRate)
            return (Open(source, ForeignFormat.SlowMp3, limits, ffmpeg), false);
        var only = channel <= mp3.Header.Channels ? channel : null;
        return (new Mp3Reader(source, mp3.Header, only), only is not null);
    }

    private static FfmpegReader Open(ByteSource source, ForeignFormat format, AudioLimits limits, FfmpegProgram? ffmpeg) => ffmpeg is null
        ? throw new UnreadableAudioException($"The file is {format.Name}, which is read with ffmpeg alone, and there is none.")
        : new(source, format.Demuxer, ffmpeg, limits);
}
