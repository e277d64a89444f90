using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Work;

/// <summary>Dead letters on disk, read page by page.</summary>
internal sealed class SqliteDeadLetters : IDeadLetters, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SqliteConnection _reader;
    private int _count;

    public SqliteDeadLetters(DatabaseFile database)
    {
        _reader = database.OpenReader();
        _count = WorkRows.CountDead(_reader);
    }

    public int Count => Volatile.Read(ref _count);

    public async ValueTask<IReadOnlyList<DeadLetter>> ListAsync(long below, int limit)
    {
        await _turn.WaitAsync();
        try
        {
            return WorkRows.Dead(_reader, below, limit);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Buried(DeadLetter letter) => Interlocked.Increment(ref _count);

    public void Revived(long number) => Interlocked.Decrement(ref _count);

    public void Replaced(IReadOnlyCollection<WorkItem> by, int rows) => Removed(rows);

    public void Removed(int count) => Interlocked.Add(ref _count, -count);

    public void Dispose()
    {
        _reader.Dispose();
        _turn.Dispose();
    }
}
