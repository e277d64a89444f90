namespace ContactCenter.Calls.Stores;

/// <summary>
/// The memory of calls that have left. They grow old in it, and the runtime looks through what is old only when it needs room: it is given back when many have
/// left and no other is waiting to leave.
/// </summary>
internal sealed class LeftMemory
{
    private const int WorthCollecting = 10_000;

    private int _left;

    public void Left(int calls) => _left += calls;

    /// <summary>No call has ended within the last minute: a collection that stops all for a moment disturbs few.</summary>
    public void GiveBack()
    {
        if (_left < WorthCollecting)
            return;
        _left = 0;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
