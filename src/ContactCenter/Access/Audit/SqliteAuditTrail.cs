using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Audit;

/// <summary>The lines on disk. They are read beside the thread that commits, and erased by it a few at a time.</summary>
internal sealed class SqliteAuditTrail(DatabaseFile database, ICommitter committer) : IAuditTrail
{
    /// <summary>No commit is kept longer by what is erased.</summary>
    private const int MostErasedAtOnce = 200;

    /// <summary>Its row is there by now.</summary>
    public void Saved(AuditLine line)
    {
    }

    public Task<AuditPage> ListAsync(AuditQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => AuditRows.List(connection, query), cancellationToken);

    public async Task<int> EraseAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var erased = 0;
        while (!cancellationToken.IsCancellationRequested && Oldest(before) is { Count: > 0 } old)
        {
            var change = new Erasure(old[^1]);
            await committer.SettleAsync(change);
            erased += old.Count;
        }

        return erased;
    }

    private List<long> Oldest(DateTimeOffset before)
    {
        using var reader = database.OpenReader();
        return AuditRows.Oldest(reader, before, MostErasedAtOnce);
    }

    private sealed class Erasure(long last) : StorageChange
    {
        public override void Write(RowWriter rows) => AuditRows.EraseTo(rows, last);
    }
}
