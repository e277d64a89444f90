namespace ContactCenter.Simulator.Sound;

/// <summary>
/// The time of all sound of a platform, counted in samples since the platform began, and the lock of all who change it. Nothing
/// plays by itself: who wants to hear mixes a stretch of it.
/// </summary>
internal sealed class AudioTimeline(TimeProvider time, SimulatorOptions options)
{
    private readonly DateTimeOffset _began = time.GetUtcNow();

    /// <summary>Held while it changes who hears what.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Sound passes as fast as the platform's other durations.</summary>
    public long Now => (long)((time.GetUtcNow() - _began).Ticks * options.Speed * Pcm.Rate / TimeSpan.TicksPerSecond);
}
