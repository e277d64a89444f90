namespace ContactCenter.Simulator.Sound;

/// <summary>
/// Where all sound of a platform happens: one timeline, counted in samples since the platform began, and one lock. Nothing
/// moves on it by itself: who wants to hear asks for a stretch of it.
/// </summary>
internal sealed class Stage(TimeProvider time, SimulatorOptions options)
{
    private readonly DateTimeOffset _began = time.GetUtcNow();

    /// <summary>Held while it changes who hears what.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Sound passes as fast as the platform's other durations.</summary>
    public long Now => (long)((time.GetUtcNow() - _began).Ticks * options.Speed * Pcm.Rate / TimeSpan.TicksPerSecond);
}
