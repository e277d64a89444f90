using System.Security.Cryptography;

namespace ContactCenter.Foundation.Encryption;

/// <summary>The key that wraps all <see cref="DataKey"/>s: 32 random bytes. May be used by several threads at once.</summary>
internal sealed class MasterKey : IDisposable
{
    private const int FingerprintBytes = WrappedKey.FingerprintBytes;

    private readonly SecretBytes _bytes;

    private MasterKey(SecretBytes bytes)
    {
        _bytes = bytes;
        Span<byte> fingerprint = stackalloc byte[FingerprintBytes];
        bytes.Derive("ContactCenter fingerprint of a master key"u8, fingerprint);
        Fingerprint = Convert.ToHexStringLower(fingerprint);
    }

    /// <summary>16 hex digits by which people and wrapped keys tell one master key from another; they tell nothing of the key.</summary>
    public string Fingerprint { get; }

    /// <summary>A new one, of 32 random bytes.</summary>
    public static MasterKey New() => new(SecretBytes.New());

    /// <summary>Reads what <see cref="Export"/> has written.</summary>
    /// <returns><c>null</c>: the text is not 32 bytes in base64.</returns>
    public static MasterKey? Parse(string text)
    {
        // One more than a key has: a longer text is told from a key.
        Span<byte> bytes = stackalloc byte[SecretBytes.Size + 1];
        var key = Convert.TryFromBase64String(text, bytes, out var count) && count == SecretBytes.Size ? new MasterKey(SecretBytes.Of(bytes[..count])) : null;
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }

    /// <summary>The key itself in base64, for the one place where it is kept.</summary>
    public string Export() => Convert.ToBase64String(_bytes.Span);

    /// <summary>Encrypts a key, so that it can be kept beside what it has encrypted.</summary>
    /// <param name="key">Stays as it is.</param>
    /// <param name="purpose">What the key is for, such as <c>recording/0a1b</c>. For another purpose it cannot be unwrapped, so that nobody who can
    /// write the store puts the key of one thing in the place of another's.</param>
    /// <returns>69 bytes; each time others.</returns>
    public byte[] Wrap(DataKey key, string purpose) => Wrap(key, purpose, RandomNumberGenerator.GetBytes(WrappedKey.NonceBytes));

    /// <inheritdoc cref="Wrap(DataKey, string)"/>
    /// <param name="nonce">12 bytes that no other key was ever wrapped with.</param>
    internal byte[] Wrap(DataKey key, string purpose, ReadOnlySpan<byte> nonce)
    {
        var wrapped = new WrappedKey(Fingerprint, nonce);
        using var cipher = Cipher();
        cipher.Encrypt(nonce, key.Bytes, wrapped.Key, wrapped.Tag, wrapped.Associated(purpose));
        return wrapped.Bytes;
    }

    /// <exception cref="EncryptionException">Another master key has wrapped it, it has another purpose, or it was changed.</exception>
    public DataKey Unwrap(ReadOnlySpan<byte> wrapped, string purpose)
    {
        var read = WrappedKey.Read(wrapped);
        if (read.Fingerprint != Fingerprint)
            throw new EncryptionException($"The key was wrapped with the master key {read.Fingerprint}, and the one here is {Fingerprint}.");
        Span<byte> key = stackalloc byte[SecretBytes.Size];
        try
        {
            using var cipher = Cipher();
            cipher.Decrypt(read.Nonce, read.Key, read.Tag, key, read.Associated(purpose));
            return DataKey.Of(key);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new EncryptionException("The wrapped key was changed, or it is the key of something else.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The fingerprint of the master key with which a key was wrapped.</summary>
    /// <exception cref="EncryptionException">It is not a wrapped key.</exception>
    public static string FingerprintOf(ReadOnlySpan<byte> wrapped) => WrappedKey.Read(wrapped).Fingerprint;

    /// <inheritdoc cref="FingerprintOf"/>
    /// <returns><c>null</c>: it is not a wrapped key.</returns>
    public static string? TryFingerprintOf(ReadOnlySpan<byte> wrapped) => WrappedKey.Is(wrapped) ? FingerprintOf(wrapped) : null;

    /// <summary>Wraps a key with the next master key; what the key has encrypted stays as it is. May be repeated after a rotation that broke off.</summary>
    /// <param name="wrapped">Wrapped with either of the two.</param>
    /// <returns>The same for the same, so that copies of a wrapped key stay copies.</returns>
    /// <exception cref="EncryptionException">As <see cref="Unwrap"/>.</exception>
    public static byte[] Rewrap(ReadOnlySpan<byte> wrapped, string purpose, MasterKey from, MasterKey to)
    {
        var isDone = FingerprintOf(wrapped) == to.Fingerprint;
        using var key = (isDone ? to : from).Unwrap(wrapped, purpose);
        return isDone ? wrapped.ToArray() : to.Wrap(key, purpose, to.NonceFor(wrapped));
    }

    public void Dispose() => _bytes.Dispose();

    /// <summary>What was wrapped before had a random nonce: those of two keys differ as surely as if they were random themselves.</summary>
    private byte[] NonceFor(ReadOnlySpan<byte> wrapped)
    {
        var nonce = new byte[WrappedKey.NonceBytes];
        _bytes.Derive("ContactCenter nonce of a key that is wrapped anew"u8, nonce, wrapped);
        return nonce;
    }

    private AesGcm Cipher() => _bytes.Cipher("ContactCenter wrapping of keys"u8);
}
