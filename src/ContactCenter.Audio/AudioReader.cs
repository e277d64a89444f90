using ContactCenter.Audio.Formats;
using ContactCenter.Audio.Wav;

namespace ContactCenter.Audio;

/// <summary>Reads recorded sound of any kind that is known here.</summary>
public static class AudioReader
{
    /// <summary>Opens sound for reading. What kind it is, is judged by its bytes, never by a name.</summary>
    /// <param name="stream">
    /// The file's bytes from its begin; it need not seek. It stays the caller's, who touches it again only when the reader is disposed.
    /// </param>
    /// <param name="limits">How much sound is read.</param>
    /// <exception cref="UnreadableAudioException">There is no sound in it that can be read.</exception>
    public static ISampleReader Open(Stream stream, AudioLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var source = new ByteSource(stream, limits.MostFileBytes);
        return WavChunks.AreIn(source.Peek(ByteSource.Window))
            ? new BoundedReader(new WavReader(source, limits), limits)
            : throw new UnreadableAudioException("The file is of no kind of sound that is known here.");
    }
}
