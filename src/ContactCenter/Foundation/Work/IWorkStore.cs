namespace ContactCenter.Foundation.Work;

/// <summary>Keeps the work that a transition asked for, from its commit until it is done or given up.</summary>
public interface IWorkStore
{
    /// <summary>What is still to be done, found at start.</summary>
    IReadOnlyList<WorkItem> Open();

    /// <summary>The largest number that was ever given, as far as is known.</summary>
    long LargestNumber { get; }

    /// <summary>Makes durable how far an item has got.</summary>
    /// <returns>Whether the item is still wanted: its call is there.</returns>
    /// <exception cref="Storage.JournalUnavailableException">It could not be saved.</exception>
    ValueTask<bool> SaveAsync(WorkItem item);

    /// <summary>The item is over, from the next commit on; a crash before it lets the item be judged once more.</summary>
    void Complete(WorkItem item);

    /// <summary>The item is given up: it becomes a dead letter.</summary>
    void Bury(WorkItem item, DateTimeOffset now);

    /// <summary>Dead letters, the newest first.</summary>
    ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit);

    /// <summary>How many dead letters there are.</summary>
    int DeadLetterCount { get; }

    /// <summary>Takes a dead letter back among what is to be done.</summary>
    /// <returns>The item as it is to be tried again; <c>null</c>: no such dead letter, or its call is over.</returns>
    ValueTask<WorkItem?> ReviveAsync(long number, DateTimeOffset now);

    /// <summary>Says who takes work that was saved after all, when whoever asked for it had been told that it was not.</summary>
    void WhenLeftOver(Action<IReadOnlyList<WorkItem>> take);
}

/// <summary>Work that was given up.</summary>
public sealed record DeadLetter(WorkItem Item, DateTimeOffset At);
