namespace ContactCenter.AfterCall.Delivery;

/// <summary>Deliveries are read and written one after the other, so that nothing is written over what another has just changed.</summary>
internal sealed class DeliveryTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Runs while nobody else changes deliveries, until it completes.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
