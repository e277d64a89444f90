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

    public void Compute(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        if (!_idle.TryTake(out var incremental))
            incremental = create();
        incremental.AppendData(data);
        incremental.GetHashAndReset(hash);
        _idle.Add(incremental);
    }
}
