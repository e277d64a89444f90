using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ContactCenter.Voice.Signing;

/// <summary>
/// Computes hashes of one kind. Setting one up can cost more than hashing a token, so they are kept and used again: as many as there
/// were ever threads in here at once.
/// </summary>
internal sealed class HashPool(Func<IncrementalHash> create)
{
    private readonly ConcurrentBag<IncrementalHash> _idle = [];

    /// <summary>The one put back last: cheaper to get at than the bag.</summary>
    private IncrementalHash? _nearest;

    public void Compute(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        var incremental = Interlocked.Exchange(ref _nearest, null);
        if (incremental is null && !_idle.TryTake(out incremental))
            incremental = create();
        incremental.AppendData(data);
        incremental.GetHashAndReset(hash);
        if (Interlocked.CompareExchange(ref _nearest, incremental, null) is not null)
            _idle.Add(incremental);
    }
}
