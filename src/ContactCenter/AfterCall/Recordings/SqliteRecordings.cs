using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>The index on disk, read beside the thread that commits.</summary>
internal sealed class SqliteRecordings(DatabaseFile database, ErasedCalls erased) : IRecordingIndex
{
    public ValueTask<Recording?> FindAsync(long number, CancellationToken cancellationToken) =>
        ReadAsync(connection => RecordingRows.Find(connection, number), cancellationToken);

    public ValueTask<Recording?> FindSameAsync(string same, CancellationToken cancellationToken) =>
        ReadAsync(connection => RecordingRows.FindSame(connection, same), cancellationToken);

    public ValueTask<IReadOnlyList<Recording>> OfCallAsync(string call, CancellationToken cancellationToken) =>
        ReadAsync(connection => RecordingRows.OfCall(connection, call), cancellationToken);

    public ValueTask<RecordingPage> ListAsync(RecordingQuery query, CancellationToken cancellationToken) =>
        ReadAsync(connection => RecordingRows.List(connection, query), cancellationToken);

    public ValueTask<IReadOnlyList<Recording>> OldestAsync(DateTimeOffset before, Recording? after, int most, CancellationToken cancellationToken) =>
        ReadAsync(connection => RecordingRows.Oldest(connection, before, after, most), cancellationToken);

    public ValueTask<IReadOnlyDictionary<RecordingState, int>> CountAsync(CancellationToken cancellationToken) =>
        ReadAsync(RecordingRows.Count, cancellationToken);

    public IReadOnlyDictionary<RecordingState, int> Count()
    {
        using var reader = database.OpenReader();
        return RecordingRows.Count(reader);
    }

    public ValueTask<IReadOnlyList<(DateTimeOffset StartedAt, AgentChannels Found)>> FoundAsync(int most, CancellationToken cancellationToken) =>
        ReadAsync(connection => RecordingRows.Found(connection, most), cancellationToken);

    public bool MayWrite(RowWriter rows, string call) => !erased.IsBlocked(rows, call);

    public bool IsStill(RowWriter rows, Recording before) => RecordingRows.IsStill(rows, before);

    /// <summary>Its row is there by now.</summary>
    public bool Saved(Recording recording, Recording? before) => true;

    private ValueTask<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        new(database.ReadAsync(read, cancellationToken));
}
