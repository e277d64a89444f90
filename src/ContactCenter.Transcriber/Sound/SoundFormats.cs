using ContactCenter.Audio;

namespace ContactCenter.Transcriber.Sound;

/// <summary>Opens files of every kind that is read on this machine.</summary>
/// <param name="ffmpeg">Reads what the library does not; <c>null</c>: it is not installed.</param>
internal sealed class SoundFormats(FfmpegProgram? ffmpeg)
{
    /// <param name="source">A file's bytes from its first; read in order, never sought. It is the caller's to close.</param>
    /// <exception cref="UnreadableAudioException">It is no sound, or of a kind that is not read here.</exception>
    public SpeechReader Open(Stream source) => new(AudioReader.Open(source, AudioLimits.Default, ffmpeg));
}
