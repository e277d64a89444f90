using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>Who has something to do when what was said in a call is gone, whether it was erased or too old; whoever is above says so.</summary>
internal interface IGoneTexts
{
    /// <param name="rows">The history, as long as the texts are still there.</param>
    /// <param name="call">Whose they are.</param>
    /// <returns>The work that is saved when they are gone; <c>null</c>: none.</returns>
    WorkItem? WorkFor(RowWriter rows, string call);
}
