namespace ContactCenter.Web.Live;

/// <summary>One who looks: as far as the hub is concerned, a position. Whoever opened it disposes of it.</summary>
internal sealed class LiveReader(LiveHub hub, LiveView view, long? position) : IDisposable
{
    public LiveView View => view;

    /// <summary>What the reader has got, as a position of the log; <c>null</c>: nothing.</summary>
    public long? Position { get; set; } = position;

    /// <summary>The number of the last beat that the reader has got; 0: none.</summary>
    public long Beat { get; set; }

    /// <summary>What is to be sent now.</summary>
    public LiveBlock Take() => hub.Take(this);

    public void Dispose() => hub.Close(this);
}

/// <summary>What is to be sent to a reader in one go.</summary>
/// <param name="Events">In pieces, shared with other readers.</param>
/// <param name="Beat"><c>null</c>: none is due.</param>
/// <param name="Next">Completes when there may be more.</param>
internal readonly record struct LiveBlock(IReadOnlyList<byte[]> Events, byte[]? Beat, Task Next);
