namespace ContactCenter.Foundation.Work;

/// <summary>Background work of one kind that is still to be done, due or not.</summary>
/// <param name="Kind">As <see cref="IWorkHandler.Kind"/>.</param>
/// <param name="Count">How many items, those under way among them.</param>
/// <param name="Oldest">When the one was due that is due longest.</param>
internal sealed record WaitingKind(string Kind, int Count, DateTimeOffset Oldest);
