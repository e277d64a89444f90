using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>Carries out the items of one kind that nobody on the line waits for: they lie in the table, and a few at a time are taken.</summary>
internal interface IBackgroundWorkHandler : IWorkHandler
{
    /// <summary>Items of the kind that are under way at once, 1 and up; all kinds without own slots together have their limit besides.</summary>
    int MostAtOnce => 1;

    /// <summary>
    /// Whether its items are so short that they wait for none of the slots of all kinds, which a transcription may have for hours: they go on beside these.
    /// </summary>
    bool HasOwnSlots => false;

    /// <summary>A handler that has an item longer than this has lost it: it is tried again.</summary>
    TimeSpan Lease => TimeSpan.FromMinutes(10);

    /// <summary>What is committed with the end of an item that is given up, whatever was the reason; <c>null</c>: nothing.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be told now: the item is not given up yet, and tried once more.</exception>
    /// <exception cref="HistoryUnavailableException">The same, of the history.</exception>
    ValueTask<StorageChange?> WhenGivenUpAsync(WorkItem item) => new((StorageChange?)null);

    ValueTask<WorkItem?> IWorkHandler.ReviveAsync(DeadLetter letter, DateTimeOffset now) => new(letter.Anew(now));
}
