using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ContactCenter.Calls.Sensitive;

/// <summary>
/// The keys under which deliveries with digits are known again. So few digits could be found by trying from a hash without a key; each call's
/// key is in memory only, and forgotten when the call ends.
/// </summary>
internal sealed class SensitiveKeys(ICallStore store)
{
    private readonly ConcurrentDictionary<LegId, byte[]> _keys = new();

    /// <summary>The call's key; of a call that is over, or not known, one that nobody has again.</summary>
    public byte[] Of(LegId? call)
    {
        foreach (var ended in _keys.Keys.Where(known => !IsLive(known)))
            Forget(ended);
        return call is { } live && IsLive(live) ? _keys.GetOrAdd(live, static _ => New()) : New();
    }

    public void Forget(LegId call) => _keys.TryRemove(call, out _);

    private bool IsLive(LegId call) => store.Find(call) is { IsOver: false };

    private static byte[] New() => RandomNumberGenerator.GetBytes(32);
}
