using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Keeps the index of words as the summaries are, in the transaction that writes them.</summary>
internal sealed class IndexedSummaries(HistoryDatabase history, SummaryDocuments documents, SearchSettings settings)
{
    /// <param name="call">The call.</param>
    /// <param name="body">Its new summary, encrypted; <c>null</c>: it has none.</param>
    /// <returns>
    /// What takes the summary of before out of the index and puts the new one in. It is <c>false</c> where words stay in the index because that of before
    /// cannot be read.
    /// </returns>
    /// <exception cref="HistoryUnavailableException">What is kept cannot be read.</exception>
    /// <exception cref="EncryptionException">The new one cannot be decrypted.</exception>
    public async Task<Func<RowWriter, bool>> ChangeOfAsync(string call, byte[]? body)
    {
        var before = await BeforeAsync(call);
        var language = await history.ReadAsync(
            connection => connection.QueryFirstOrDefault<string?>("SELECT language FROM analyses WHERE call = $call", new { call }), CancellationToken.None);
        var next = settings.Index && body is not null ? await documents.OfAsync(call, body, language, CancellationToken.None) : null;
        return rows =>
        {
            var isWhole = SearchTables.Remove(rows, DocumentKey.OfSummary(call), before);
            if (next is not null)
                SearchTables.Add(rows, next);
            return isWhole;
        };
    }

    /// <returns><c>null</c>: there is none, or nobody can read it.</returns>
    private async Task<string?> BeforeAsync(string call)
    {
        try
        {
            return await documents.TextAsync(call, CancellationToken.None);
        }
        catch (EncryptionException)
        {
            return null;
        }
    }
}
