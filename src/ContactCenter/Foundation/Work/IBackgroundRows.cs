namespace ContactCenter.Foundation.Work;

/// <summary>Background work that is still to be done, wherever it lies.</summary>
internal interface IBackgroundRows
{
    int Count { get; }

    /// <summary>Items of that kind that are due, the longest due first.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="now">The instant.</param>
    /// <param name="busy">Targets whose items are passed over.</param>
    /// <param name="limit">So many at most.</param>
    IReadOnlyList<WorkItem> Due(string kind, DateTimeOffset now, IReadOnlyCollection<string> busy, int limit);

    /// <summary>When the next item of that kind is due that is not due yet; <c>null</c>: there is none.</summary>
    DateTimeOffset? NextAfter(string kind, DateTimeOffset now);

    /// <summary>Other work of these kinds that is about the same as that item; meant for keys of which there is little.</summary>
    IReadOnlyList<WorkItem> Others(WorkItem item, IReadOnlyCollection<string> kinds);

    /// <summary>How many items of that kind are due after that instant whose newest attempt ended with that error.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="error">Of their newest attempt.</param>
    /// <param name="after">The instant.</param>
    /// <param name="most">So many are counted at most.</param>
    int CountOf(string kind, string error, DateTimeOffset after, int most);

    /// <summary>How much there is of each kind; none of a kind that has nothing.</summary>
    IReadOnlyList<WaitingKind> Waiting();

    /// <summary>Items with numbers below that, the newest first.</summary>
    IReadOnlyList<WorkItem> List(long below, int limit);

    /// <summary>These are durable, or are to be tried again.</summary>
    void Put(WorkItem item);

    /// <summary>That is durable which <see cref="WorkRows.Hasten"/> has written.</summary>
    void Hasten(string kind, string error, DateTimeOffset due);

    /// <summary>It is done with or given up, which is durable.</summary>
    void Remove(WorkItem item);
}

/// <summary>Background work of one kind that is still to be done, due or not.</summary>
/// <param name="Kind">As <see cref="IWorkHandler.Kind"/>.</param>
/// <param name="Count">How many items, those under way among them.</param>
/// <param name="Oldest">When the one was due that is due longest.</param>
internal sealed record WaitingKind(string Kind, int Count, DateTimeOffset Oldest);
