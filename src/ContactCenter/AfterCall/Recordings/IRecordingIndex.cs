using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>All recordings that are known of. It is written by <see cref="RecordingChange"/>.</summary>
internal interface IRecordingIndex
{
    ValueTask<Recording?> FindAsync(long number, CancellationToken cancellationToken);

    /// <param name="same">As <see cref="Recording.Same"/>.</param>
    /// <returns><c>null</c>: nobody has told of it yet.</returns>
    ValueTask<Recording?> FindSameAsync(string same, CancellationToken cancellationToken);

    /// <summary>In the order in which they began.</summary>
    ValueTask<IReadOnlyList<Recording>> OfCallAsync(string call, CancellationToken cancellationToken);

    ValueTask<RecordingPage> ListAsync(RecordingQuery query, CancellationToken cancellationToken);

    /// <summary>Those with sound that began before then, the oldest first.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="after">Only those after this one; <c>null</c>: from the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    ValueTask<IReadOnlyList<Recording>> OldestAsync(DateTimeOffset before, Recording? after, int most, CancellationToken cancellationToken);

    /// <summary>How many there are in each state.</summary>
    ValueTask<IReadOnlyDictionary<RecordingState, int>> CountAsync(CancellationToken cancellationToken);

    /// <summary>The same, for who cannot wait.</summary>
    IReadOnlyDictionary<RecordingState, int> Count();

    /// <summary>Where the agent was found in the newest that were looked at for it, the newest first.</summary>
    /// <param name="most">So many recordings are looked at, of whatever kind.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    ValueTask<IReadOnlyList<(DateTimeOffset StartedAt, AgentChannels Found)>> FoundAsync(int most, CancellationToken cancellationToken);

    /// <summary>Asked within the transaction: whether anything may be written of the recordings of that call, which may be erased by now.</summary>
    bool MayWrite(RowWriter rows, string call);

    /// <summary>Asked within the transaction: whether a recording still has the state, the key and the call that it had then.</summary>
    bool IsStill(RowWriter rows, Recording before);

    /// <summary>A recording is durable like this. On the thread that commits.</summary>
    /// <param name="recording">As it is from now on.</param>
    /// <param name="before">As it was when the change was begun; <c>null</c>: whatever it was.</param>
    /// <returns>Whether the index has it like this; <c>false</c>: it has another state, key or call by now.</returns>
    bool Saved(Recording recording, Recording? before);
}
