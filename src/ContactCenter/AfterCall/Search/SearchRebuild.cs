using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Search;

/// <summary>
/// Builds the index anew: where words are left in it whose text cannot be read any more, where it was built by the terms of another version, and
/// where it was switched off for a while.
/// </summary>
internal static class SearchRebuild
{
    /// <summary>Documents of one transaction: short enough that others who write do not wait for long.</summary>
    private const int AtOnce = 500;

    /// <summary>
    /// The changes that build it anew, each to be committed by itself, in this order. Where they end early, searches find less, and the index counts
    /// as one that lacks something until all were committed in another run.
    /// </summary>
    /// <param name="documents">All that is to be found; read while the changes are taken, a part at a time.</param>
    /// <param name="mayAdd">Asked within the transaction whether a call may still be indexed, and not blocked meanwhile; it may write rows.</param>
    public static IEnumerable<StorageChange> Changes(IEnumerable<SearchDocument> documents, Func<RowWriter, string, bool>? mayAdd = null)
    {
        yield return new Step(SearchTables.Clear);
        foreach (var part in documents.Chunk(AtOnce))
        {
            yield return new Step(rows =>
            {
                foreach (var document in part.Where(document => mayAdd?.Invoke(rows, document.Key.CallId) != false))
                    SearchTables.Add(rows, document);
            });
        }

        yield return new Step(SearchTables.NoteBuilt);
    }

    private sealed class Step(Action<RowWriter> write) : StorageChange
    {
        public override void Write(RowWriter rows) => write(rows);
    }
}
