using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>Who has something to do when people or programs have written about a call; whoever is above says so.</summary>
internal interface IEditedCalls
{
    /// <param name="call">As it is from now on.</param>
    /// <param name="edit">What was written.</param>
    /// <returns>The work that is saved with it; <c>null</c>: none.</returns>
    /// <exception cref="StorageUnavailableException">No number can be reserved.</exception>
    WorkItem? WorkFor(CallSession call, CallEdit edit);
}
