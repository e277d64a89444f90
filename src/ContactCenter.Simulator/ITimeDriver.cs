namespace ContactCenter.Simulator;

/// <summary>Moves a test's clock for phones that wait, so that a test says what people do and hear, and never how long it takes.</summary>
public interface ITimeDriver
{
    /// <summary>Somebody begins to wait: the driver's limit counts from now.</summary>
    void Restart();

    /// <summary>Waits, without moving time, until nobody has anything left to do at this instant.</summary>
    ValueTask SettleAsync(CancellationToken cancellationToken = default);

    /// <summary>Settles, then moves time to the next thing that happens and lets it happen.</summary>
    /// <returns><c>false</c>: nothing more will happen, or not within the driver's limit.</returns>
    ValueTask<bool> StepAsync(CancellationToken cancellationToken = default);
}
