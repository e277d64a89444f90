using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ContactCenter.Access.Keys;

namespace ContactCenter.Access;

/// <summary>The keys of the settings. Compared by hash in constant time, so that the time taken tells nothing.</summary>
internal sealed class ApiKeyRing(IEnumerable<ApiKey> keys)
{
    /// <summary>In the order of the settings.</summary>
    public IReadOnlyList<(string Hash, ApiKey Key)> All { get; } = [.. keys.Select(key => (KnownKeys.HashOf(key.Key), key))];

    /// <param name="hash">SHA-256 of the key, in hex.</param>
    public ApiKey? Find(string hash)
    {
        ApiKey? found = null;
        foreach (var (known, key) in All)
            found = CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(hash.AsSpan()), MemoryMarshal.AsBytes(known.AsSpan())) ? key : found;
        return found;
    }
}
