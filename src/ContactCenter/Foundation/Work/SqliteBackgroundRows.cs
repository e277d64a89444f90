using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Work;

/// <summary>Background work in the table <c>work</c>, read as it is wanted.</summary>
internal sealed class SqliteBackgroundRows(DatabaseFile database) : IBackgroundRows, IDisposable
{
    private readonly Lock _turn = new();
    private readonly SqliteConnection _reader = database.OpenReader();

    public int Count => Read(WorkRows.CountBackground);

    public IReadOnlyList<WorkItem> Due(string kind, DateTimeOffset now, IReadOnlyCollection<string> busy, int limit) =>
        Read(reader => WorkRows.DueInBackground(reader, kind, now, busy, limit));

    public DateTimeOffset? NextAfter(string kind, DateTimeOffset now) => Read(reader => WorkRows.NextInBackground(reader, kind, now));

    public IReadOnlyList<WorkItem> Others(WorkItem item, IReadOnlyCollection<string> kinds) => Read(reader => WorkRows.Others(reader, item, kinds));

    public int CountOf(string kind, string error, DateTimeOffset after, int most) =>
        Read(reader => WorkRows.CountInBackground(reader, kind, error, after, most));

    public IReadOnlyList<WaitingKind> Waiting() => Read(WorkRows.WaitingInBackground);

    public IReadOnlyList<WorkItem> List(long below, int limit) => Read(reader => WorkRows.OpenInBackground(reader, below, limit));

    /// <summary>The commit has written it.</summary>
    public void Put(WorkItem item)
    {
    }

    /// <summary>The commit has written it.</summary>
    public void Hasten(string kind, string error, DateTimeOffset due)
    {
    }

    /// <summary>The commit has removed it.</summary>
    public void Remove(WorkItem item)
    {
    }

    public void Dispose()
    {
        lock (_turn)
            _reader.Dispose();
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        lock (_turn)
            return read(_reader);
    }
}
