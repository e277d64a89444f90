using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>
/// Numbers of deliveries and receipts, which only grow. They are counted in the file that these lie in: a restored file goes on where it stood, whatever the
/// live file was restored from. A hundred are reserved at once.
/// </summary>
internal sealed class DeliveryNumbers(HistoryDatabase history) : IDisposable
{
    private const int Block = 100;

    private readonly SemaphoreSlim _turn = new(1);
    private long _next;
    private long _reserved;

    /// <exception cref="HistoryUnavailableException">None can be reserved.</exception>
    public async Task<long> TakeAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (_next == _reserved)
                await ReserveAsync();
            return _next++;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task ReserveAsync()
    {
        var next = await history.ReadAsync(
            static connection => connection.ExecuteScalar<long>("SELECT next FROM delivery_numbers"), CancellationToken.None);
        await history.WriteAsync([new Reservation(next + Block)]);
        (_next, _reserved) = (next, next + Block);
    }

    private sealed class Reservation(long next) : StorageChange
    {
        public override void Write(RowWriter rows) => rows.Statement("UPDATE delivery_numbers SET next = ? WHERE id = 1").With(next).Run();
    }
}
