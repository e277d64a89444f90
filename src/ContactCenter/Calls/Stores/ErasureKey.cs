using System.Security.Cryptography;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>
/// The key with which ids and numbers of what was erased are hashed: whoever has the store and not the master key cannot even find out whether a
/// number is among them by trying all numbers.
/// </summary>
/// <param name="Key">Lives as long as the process.</param>
/// <param name="Wrapped">As it is kept.</param>
internal sealed record ErasureKey(DataKey Key, byte[] Wrapped)
{
    /// <summary>What a key of the master key is wrapped for.</summary>
    public const string Purpose = "erasures";

    /// <summary>Where it lies. Without it the marks that are hashed with it stand for nothing.</summary>
    public static WrappedKeyColumn Column { get; } = new(StorageFolder.LiveFileName, "erasure_key", "id", _ => Purpose)
    {
        Loss =
        [
            new(StorageFolder.LiveFileName, "erasure_key", "DELETE FROM erasure_key"),
            new(StorageFolder.LiveFileName, "erased_calls", "DELETE FROM erased_calls"),
            new(StorageFolder.HistoryFileName, "erased_calls", "DELETE FROM erased_calls"),
        ],
    };

    public static ErasureKey New(MasterKeySource master)
    {
        var key = DataKey.New();
        return new(key, master.Key.Wrap(key, Purpose));
    }

    /// <exception cref="EncryptionException">Another master key has wrapped it, or it was changed.</exception>
    public static ErasureKey Open(MasterKeySource master, byte[] wrapped) => new(master.Key.Unwrap(wrapped, Purpose), wrapped);

    /// <summary>Whether it is this key, however often it was wrapped anew; not one that another master key has wrapped.</summary>
    public bool IsIn(MasterKeySource master, byte[] wrapped)
    {
        try
        {
            using var other = master.Key.Unwrap(wrapped, Purpose);
            return CryptographicOperations.FixedTimeEquals(Key.Bytes, other.Bytes);
        }
        catch (EncryptionException)
        {
            return false;
        }
    }
}
