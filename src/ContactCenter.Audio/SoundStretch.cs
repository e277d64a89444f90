namespace ContactCenter.Audio;

/// <summary>A stretch of a sound, on all its channels.</summary>
/// <param name="From">Seconds from the sound's begin; at least 0.</param>
/// <param name="To">Seconds from the sound's begin; at least <paramref name="From"/>, and infinite where it reaches to the end.</param>
public readonly record struct SoundStretch(double From, double To);
