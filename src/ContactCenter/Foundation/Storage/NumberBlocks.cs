using Dapper;

namespace ContactCenter.Foundation.Storage;

/// <summary>Numbers that only grow and are never given twice, not even after what had them was removed. A thousand are reserved at once.</summary>
/// <param name="committer">Makes a reservation durable, in order before the change that uses it.</param>
/// <param name="next">The first number that is free.</param>
public sealed class NumberBlocks(ICommitter committer, long next)
{
    private const int Block = 1_000;

    private readonly Lock _gate = new();
    private long _next = next;
    private long _reserved = next;

    /// <summary>Goes on where the store's counter stands.</summary>
    public static NumberBlocks Of(DatabaseFile database, ICommitter committer)
    {
        using var reader = database.OpenReader();
        return new(committer, reader.ExecuteScalar<long>("SELECT next FROM numbers"));
    }

    /// <exception cref="StorageUnavailableException">Nothing can be reserved.</exception>
    public long Take()
    {
        lock (_gate)
        {
            if (_next == _reserved)
            {
                committer.Append(new Reservation(this, _next + Block));
                _reserved = _next + Block;
            }

            return _next++;
        }
    }

    private sealed class Reservation(NumberBlocks numbers, long next) : StorageChange
    {
        public override void Write(RowWriter rows) => rows.Statement("UPDATE numbers SET next = ? WHERE id = 1").With(next).Run();

        protected override void OnUndone()
        {
            lock (numbers._gate)
                numbers._reserved = numbers._next;
        }
    }
}
