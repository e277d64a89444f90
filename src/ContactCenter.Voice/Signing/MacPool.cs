using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ContactCenter.Voice.Signing;

/// <summary>
/// HMAC-SHA256 under one key. Setting a key up costs more than hashing a token, so keyed hashes are kept and used again: as many as
/// there were ever threads in here at once.
/// </summary>
internal sealed class MacPool(byte[] key)
{
    private readonly ConcurrentBag<IncrementalHash> _idle = [];

    public void Compute(ReadOnlySpan<byte> text, Span<byte> mac)
    {
        if (!_idle.TryTake(out var hash))
            hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(text);
        hash.GetHashAndReset(mac);
        _idle.Add(hash);
    }
}
