using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls;

/// <summary>Who has something to do for calls for which nothing more is to come on the line; whoever is above says so.</summary>
internal interface ISettledCalls
{
    /// <summary>Every leg of the call is over; a late one may still show up, and end again.</summary>
    /// <param name="call">As it is from now on.</param>
    /// <returns>What is saved in the same commit; <c>null</c>: nothing.</returns>
    /// <exception cref="StorageUnavailableException">No number can be reserved.</exception>
    StorageChange? ChangeFor(CallSession call);
}
