using ContactCenter.AfterCall.Search;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>Transcripts go out of the history, with every word that was indexed of them.</summary>
/// <param name="call">Whose they are.</param>
/// <param name="gone">Who has something to do then.</param>
/// <param name="remove">Removes them; <c>false</c>: words stay in the index because their texts cannot be read.</param>
internal sealed class TextRemoval(string call, IEnumerable<IGoneTexts> gone, Func<RowWriter, bool> remove) : StorageChange
{
    /// <summary>Whether the index still has all that it had of other calls; else it is to be built anew.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>What is to be done when they are gone.</summary>
    public IReadOnlyList<WorkItem> Work { get; private set; } = [];

    public override void Write(RowWriter rows)
    {
        Work = [.. gone.Select(each => each.WorkFor(rows, call)).OfType<WorkItem>()];
        IsWhole = remove(rows);
        // Words whose text cannot be read stay in the index until all of it goes.
        if (!IsWhole)
            SearchTables.Clear(rows);
    }
}
