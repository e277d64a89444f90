using ContactCenter.Foundation.Encryption;

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

    public static ErasureKey New(MasterKeySource master)
    {
        var key = DataKey.New();
        return new(key, master.Key.Wrap(key, Purpose));
    }

    /// <exception cref="EncryptionException">Another master key has wrapped it, or it was changed.</exception>
    public static ErasureKey Open(MasterKeySource master, byte[] wrapped) => new(master.Key.Unwrap(wrapped, Purpose), wrapped);
}
