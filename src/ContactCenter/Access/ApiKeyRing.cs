using System.Security.Cryptography;
using System.Text;
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
        var asked = Encoding.ASCII.GetBytes(hash);
        ApiKey? found = null;
        foreach (var (known, key) in All)
            found = CryptographicOperations.FixedTimeEquals(asked, Encoding.ASCII.GetBytes(known)) ? key : found;
        return found;
    }
}
