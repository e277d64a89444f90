namespace ContactCenter.Audio;

/// <summary>Frames of a sound, by number.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The one behind the last.</param>
internal readonly record struct FrameRange(long From, long To);
