namespace ContactCenter.Platform.Audio;

/// <summary>What the platform can play.</summary>
internal enum SoundKind
{
    Mp3,
    Wav,
}

/// <summary>What a file holds, judged by what is in it and not by its name.</summary>
/// <param name="Duration"><c>null</c>: it does not tell.</param>
internal readonly record struct Sound(SoundKind Kind, TimeSpan? Duration)
{
    /// <returns><c>null</c>: it is neither.</returns>
    public static Sound? In(ReadOnlySpan<byte> content)
    {
        if (WavHeader.TryRead(content, out var duration))
            return new(SoundKind.Wav, duration);
        return Mp3Duration.TryRead(content, out var length) ? new(SoundKind.Mp3, length) : null;
    }
}
