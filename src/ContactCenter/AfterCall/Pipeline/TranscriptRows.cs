using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
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
    /// <returns>Whether all words of the one before are gone; else the index is to be built anew.</returns>
    /// <exception cref="HistoryUnavailableException">It was not written.</exception>
    Task<bool> PutAsync(TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents);

    /// <summary>By recording.</summary>
    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<TranscriptRow>> OfCallAsync(string call, CancellationToken cancellationToken);

    /// <summary>Whether the call has a transcript, or a text that was made or said of one, as comments of reviews are.</summary>
    /// <exception cref="HistoryUnavailableException">It cannot be read.</exception>
    Task<bool> AreThereAsync(string call, CancellationToken cancellationToken);

    /// <returns>The recordings of the call that have one, in order: what is known without decrypting anything.</returns>
    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<long>> RecordingsOfAsync(string call, CancellationToken cancellationToken);

    /// <returns>How often transcripts of the call were written, from 1; <c>null</c>: there are none, or they have gone.</returns>
    /// <exception cref="HistoryUnavailableException">It cannot be read.</exception>
    Task<long?> VersionOfAsync(string call, CancellationToken cancellationToken);

    /// <returns>The summary of the call, encrypted, and its language; <c>null</c>: there is none.</returns>
    /// <exception cref="HistoryUnavailableException">It cannot be read.</exception>
    Task<(byte[] Body, string? Language)?> SummaryOfAsync(string call, CancellationToken cancellationToken);
}

/// <summary>In the history's file.</summary>
internal sealed class SqliteTranscripts(HistoryDatabase history, ErasedCalls erased) : ITranscriptRows
{
    /// <summary>What becomes of transcripts, and of what is made of them, that nobody can read.</summary>
    public static ImmutableArray<LossStatement> Loss { get; } =
    [
        new(StorageFolder.HistoryFileName, "transcripts", "DELETE FROM transcripts"),
        new(StorageFolder.HistoryFileName, "derived_texts", "DELETE FROM derived_texts"),
    ];

    public async Task<bool> PutAsync(TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents)
    {
        var change = new Change(erased, row, old, documents);
        await history.WriteAsync([change]);
        return change.IsIndexWhole;
    }

    public Task<IReadOnlyList<TranscriptRow>> OfCallAsync(string call, CancellationToken cancellationToken) => history.ReadAsync<IReadOnlyList<TranscriptRow>>(
        connection =>
        [
            .. connection.Query<(long Recording, string Call, byte[] Body)>(
                    "SELECT recording, call, body FROM transcripts WHERE call = $call ORDER BY recording", new { call })
                .Select(row => new TranscriptRow(row.Recording, row.Call, row.Body)),
        ],
        cancellationToken);

    public Task<bool> AreThereAsync(string call, CancellationToken cancellationToken) => history.ReadAsync(
        connection => connection.ExecuteScalar<bool>(
            "SELECT EXISTS (SELECT 1 FROM transcripts WHERE call = $call) OR EXISTS (SELECT 1 FROM derived_texts WHERE call = $call)", new { call }),
        cancellationToken);

    public Task<IReadOnlyList<long>> RecordingsOfAsync(string call, CancellationToken cancellationToken) => history.ReadAsync<IReadOnlyList<long>>(
        connection => [.. connection.Query<long>("SELECT recording FROM transcripts WHERE call = $call ORDER BY recording", new { call })],
        cancellationToken);

    public Task<long?> VersionOfAsync(string call, CancellationToken cancellationToken) => history.ReadAsync(
        connection => connection.QuerySingleOrDefault<long?>(
            "SELECT version FROM transcript_versions WHERE call = $call AND call IN (SELECT call FROM transcripts WHERE call = $call)", new { call }),
        cancellationToken);

    public Task<(byte[] Body, string? Language)?> SummaryOfAsync(string call, CancellationToken cancellationToken) => history.ReadAsync(
        connection => connection.QueryFirstOrDefault<(byte[], string?)?>(
            """
            SELECT d.body, a.language FROM derived_texts AS d LEFT JOIN analyses AS a ON a.call = d.call WHERE d.call = $call AND d.name = $name
            """,
            new { call, name = SummaryDocuments.Name }),
        cancellationToken);

    private sealed class Change(
        ErasedCalls erased, TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents) : StorageChange
    {
        public bool IsIndexWhole { get; private set; } = true;

        public override void Write(RowWriter rows)
        {
            if (erased.IsBlocked(rows, row.Call))
                return;
            rows.Statement("INSERT OR REPLACE INTO transcripts (recording, call, body) VALUES (?, ?, ?)")
                .With(row.Recording).With(row.Call).With(row.Body.AsSpan()).Run();
            rows.Statement("INSERT INTO transcript_versions (call, version) VALUES (?, 1) ON CONFLICT (call) DO UPDATE SET version = version + 1")
                .With(row.Call).Run();
            foreach (var document in old)
                IsIndexWhole &= SearchTables.Remove(rows, document.Key, document.Text);
            IsIndexWhole &= SearchTables.RemoveRest(rows, row.Call, row.Recording.ToString(CultureInfo.InvariantCulture));
            foreach (var document in documents)
                SearchTables.Add(rows, document);
        }
    }
}

/// <summary>Without a store they are kept until the process ends.</summary>
internal sealed class MemoryTranscripts : ITranscriptRows
{
    private readonly ConcurrentDictionary<long, TranscriptRow> _rows = new();
    private readonly ConcurrentDictionary<string, long> _versions = new(StringComparer.Ordinal);

    public Task<bool> PutAsync(TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents)
    {
        _rows[row.Recording] = row;
        _versions.AddOrUpdate(row.Call, 1, static (_, version) => version + 1);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<TranscriptRow>> OfCallAsync(string call, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TranscriptRow>>([.. _rows.Values.Where(row => row.Call == call).OrderBy(row => row.Recording)]);

    public Task<bool> AreThereAsync(string call, CancellationToken cancellationToken) => Task.FromResult(_rows.Values.Any(row => row.Call == call));

    public Task<IReadOnlyList<long>> RecordingsOfAsync(string call, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<long>>([.. _rows.Values.Where(row => row.Call == call).Select(row => row.Recording).Order()]);

    /// <summary>Nothing is indexed where nothing is stored.</summary>
    public Task<(byte[] Body, string? Language)?> SummaryOfAsync(string call, CancellationToken cancellationToken) =>
        Task.FromResult<(byte[], string?)?>(null);

    public Task<long?> VersionOfAsync(string call, CancellationToken cancellationToken) =>
        Task.FromResult<long?>(_versions.TryGetValue(call, out var version) ? version : null);
}
