namespace ContactCenter.Audio;

/// <summary>A stretch of a sound of which nothing may be heard, on no channel.</summary>
/// <param name="From">Seconds from the sound's begin; at least 0.</param>
/// <param name="To">Seconds from the sound's begin; at least <paramref name="From"/>, and infinite when nothing behind it may be heard.</param>
/// <param name="Cover">What is heard in its place.</param>
public readonly record struct CoveredStretch(double From, double To, Cover Cover);
