namespace ContactCenter.Transcriber.Recognition;

/// <summary>How many threads may compute at once. Requests take turns piece by piece, so that a short one does not wait for a long one's end.</summary>
/// <param name="count">At least 1.</param>
internal sealed class EngineSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count, count);

    /// <summary>Waits for a turn.</summary>
    /// <returns>Ends the turn when it is disposed.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        return new Turn(_free);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
