using System.Diagnostics;

namespace ContactCenter.Foundation.Work;

/// <summary>Carries out the items of one kind.</summary>
public interface IWorkHandler
{
    /// <summary>camelCase, unique.</summary>
    string Kind { get; }

    /// <summary>As metrics and traces name it.</summary>
    string Name => char.ToUpperInvariant(Kind[0]) + Kind[1..];

    /// <summary>
    /// Whether an item takes one of the slots of its kind, and of all live work, while it is under way; <c>false</c>: the handler limits by itself what is
    /// under way, and ends at once what is too much.
    /// </summary>
    bool TakesSlot => true;

    /// <summary>Why a dead letter of the kind is not taken back, as a sentence for people.</summary>
    string NotRevivedBecause => "Its call is over, or what it was for has been done or removed.";

    /// <summary>The permit that the item needs before it starts; <c>null</c>: none.</summary>
    WorkPermit? PermitFor(WorkItem item);

    /// <summary>Carries the item out once.</summary>
    /// <exception cref="Storage.StorageUnavailableException">What must be durable first could not be saved: the item is tried again, and
    /// this was no attempt.</exception>
    /// <exception cref="Storage.HistoryUnavailableException">The same, of the history.</exception>
    Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken);

    /// <summary>Gives an item up whose attempt has failed in a way that nobody has foreseen.</summary>
    /// <param name="scope">Of the attempt.</param>
    /// <param name="reason">What went wrong.</param>
    /// <exception cref="Storage.StorageUnavailableException">It could not be saved: the item is tried again, and this was no attempt.</exception>
    ValueTask<WorkEnding> GiveUpAsync(WorkScope scope, string reason) => new(scope.Dead(reason));

    /// <summary>Gives every line that is logged during an attempt the properties that tell what it is about.</summary>
    IDisposable? BeginLogScope(ILogger logger, WorkItem item) => null;

    /// <summary>A span around an attempt; <c>null</c>: nobody listens.</summary>
    Activity? Trace(WorkItem item) => null;

    /// <summary>Takes a dead letter back among what is to be done.</summary>
    /// <returns>The item as it is to be tried again, durable; <c>null</c>: nobody wants it any more.</returns>
    ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now);
}
