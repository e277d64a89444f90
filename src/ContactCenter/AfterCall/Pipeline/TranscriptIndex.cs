using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Empties the search index and fills it again from the transcripts that there are.</summary>
internal sealed class TranscriptIndex(
    HistoryDatabase history, ErasedCalls erased, IRecordingIndex index, Transcripts transcripts, SummaryDocuments summaries, SearchSettings settings)
{
    /// <summary>Who keeps or removes words meanwhile waits for so many recordings.</summary>
    private const int AtOnce = 20;

    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        if (!settings.Index)
            return;
        await history.WriteAsync([new Clearing()]);
        var last = 0L;
        while (await PageAsync(last, cancellationToken) is [.., var next] page)
        {
            // What is removed between its reading and its writing would come back.
            await transcripts.AloneAsync(() => AddAsync(page, cancellationToken));
            last = next;
        }

        await history.WriteAsync([new Built()]);
    }

    private async Task AddAsync(List<long> page, CancellationToken cancellationToken)
    {
        var documents = new List<SearchDocument>();
        foreach (var number in page)
            documents.AddRange(await DocumentsOfAsync(number, cancellationToken));
        await history.WriteAsync([new Addition(documents, erased)]);
    }

    private Task<List<long>> PageAsync(long after, CancellationToken cancellationToken) => history.ReadAsync(
        connection => connection.Query<long>(
            "SELECT recording FROM transcripts WHERE recording > $after ORDER BY recording LIMIT $most", new { after, most = AtOnce }).ToList(),
        cancellationToken);

    private async Task<IReadOnlyList<SearchDocument>> DocumentsOfAsync(long number, CancellationToken cancellationToken)
    {
        if (await index.FindAsync(number, cancellationToken) is not { } recording)
            return [];
        var transcript = await ReadableAsync(() => transcripts.FindAsync(recording, cancellationToken));
        // With each recording of the call: what is there already stays as it is.
        var summary = await ReadableAsync(() => summaries.FindAsync(recording.Call, cancellationToken));
        return [.. Transcripts.DocumentsOf(recording, transcript), .. summary is null ? [] : (SearchDocument[])[summary]];
    }

    /// <summary>A text that cannot be read is found by nobody, and takes no other with it.</summary>
    private static async Task<T?> ReadableAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (EncryptionException)
        {
            return null;
        }
    }

    private sealed class Addition(List<SearchDocument> documents, ErasedCalls erased) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            foreach (var document in documents.Where(document => !erased.IsBlocked(rows, document.Key.CallId)))
                SearchTables.Add(rows, document);
        }
    }

    private sealed class Clearing : StorageChange
    {
        public override void Write(RowWriter rows) => SearchTables.Clear(rows);
    }

    private sealed class Built : StorageChange
    {
        public override void Write(RowWriter rows) => SearchTables.NoteBuilt(rows);
    }
}
