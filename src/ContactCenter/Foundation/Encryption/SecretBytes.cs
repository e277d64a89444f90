using System.Security.Cryptography;

namespace ContactCenter.Foundation.Encryption;

/// <summary>32 secret bytes that are never moved in memory, so that no copy of them is left there, and that are zeroed in the end.</summary>
internal sealed class SecretBytes : IDisposable
{
    public const int Size = 32;

    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Size, pinned: true);
    private bool _isDisposed;

    private SecretBytes()
    {
    }

    /// <exception cref="ObjectDisposedException">They were zeroed.</exception>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _bytes;
        }
    }

    public static SecretBytes New()
    {
        var made = new SecretBytes();
        RandomNumberGenerator.Fill(made._bytes);
        return made;
    }

    /// <param name="bytes">32 of them; they are copied.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static SecretBytes Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A key has {Size} bytes.", nameof(bytes));
        var made = new SecretBytes();
        bytes.CopyTo(made._bytes);
        return made;
    }

    /// <summary>Makes bytes of them that tell nothing of them, by HKDF with SHA-256.</summary>
    /// <param name="use">What for: bytes for one use say nothing of those for another.</param>
    /// <param name="derived">Is filled.</param>
    /// <param name="salt">What makes them others each time; may be empty.</param>
    public void Derive(ReadOnlySpan<byte> use, Span<byte> derived, ReadOnlySpan<byte> salt = default) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Span, derived, salt, use);

    /// <summary>AES-256-GCM under a key that is derived for one use. Not for several threads at once.</summary>
    public AesGcm Cipher(ReadOnlySpan<byte> use, ReadOnlySpan<byte> salt = default)
    {
        Span<byte> key = stackalloc byte[Size];
        Derive(use, key, salt);
        var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _isDisposed = true;
    }
}
