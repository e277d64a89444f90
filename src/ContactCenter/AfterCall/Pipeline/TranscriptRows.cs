using System.Collections.Concurrent;
using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Pipeline;

/// <param name="Body">Encrypted.</param>
internal sealed record TranscriptRow(long Recording, string Call, byte[] Body);

/// <summary>The table <c>transcripts</c>.</summary>
internal interface ITranscriptRows
{
    /// <summary>Keeps a transcript in place of the one that was there, unless its call is erased by now.</summary>
    /// <param name="row">As it is to be.</param>
    /// <param name="old">What was indexed of the one before.</param>
    /// <param name="documents">What is indexed of it.</param>
    /// <exception cref="HistoryUnavailableException">It was not written.</exception>
    Task PutAsync(TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents);

    /// <summary>By recording.</summary>
    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<TranscriptRow>> OfCallAsync(string call, CancellationToken cancellationToken);
}

/// <summary>In the history's file.</summary>
internal sealed class SqliteTranscripts(HistoryDatabase history, ErasedCalls erased) : ITranscriptRows
{
    /// <summary>What becomes of transcripts that nobody can read.</summary>
    public static LossStatement Loss { get; } = new(StorageFolder.HistoryFileName, "transcripts", "DELETE FROM transcripts");

    public Task PutAsync(TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents) =>
        history.WriteAsync([new Change(erased, row, old, documents)]);

    public Task<IReadOnlyList<TranscriptRow>> OfCallAsync(string call, CancellationToken cancellationToken) => history.ReadAsync<IReadOnlyList<TranscriptRow>>(
        connection =>
        [
            .. connection.Query<(long Recording, string Call, byte[] Body)>(
                    "SELECT recording, call, body FROM transcripts WHERE call = $call ORDER BY recording", new { call })
                .Select(row => new TranscriptRow(row.Recording, row.Call, row.Body)),
        ],
        cancellationToken);

    private sealed class Change(
        ErasedCalls erased, TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            if (erased.IsBlocked(rows, row.Call))
                return;
            rows.Statement("INSERT OR REPLACE INTO transcripts (recording, call, body) VALUES (?, ?, ?)")
                .With(row.Recording).With(row.Call).With(row.Body.AsSpan()).Run();
            foreach (var document in old)
                SearchTables.Remove(rows, document.Key, document.Text);
            foreach (var document in documents)
                SearchTables.Add(rows, document);
        }
    }
}

/// <summary>Without a store they are kept until the process ends.</summary>
internal sealed class MemoryTranscripts : ITranscriptRows
{
    private readonly ConcurrentDictionary<long, TranscriptRow> _rows = new();

    public Task PutAsync(TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents)
    {
        _rows[row.Recording] = row;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TranscriptRow>> OfCallAsync(string call, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TranscriptRow>>([.. _rows.Values.Where(row => row.Call == call).OrderBy(row => row.Recording)]);
}
