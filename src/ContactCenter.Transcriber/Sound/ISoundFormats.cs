namespace ContactCenter.Transcriber.Sound;

/// <summary>Knows the kinds of files that can be read.</summary>
internal interface ISoundFormats
{
    /// <param name="source">A file's bytes from its first; read in order, never sought. It is the caller's to close.</param>
    /// <exception cref="SoundException">It is no sound, or of a kind that is not read here.</exception>
    ISampleReader Open(Stream source);
}
