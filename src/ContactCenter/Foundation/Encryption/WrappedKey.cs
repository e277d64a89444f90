using System.Text;

namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// The parts of a wrapped key: version (1 byte), fingerprint of the master key (8), nonce (12), the encrypted key (32), tag (16). Version,
/// fingerprint and the purpose are authenticated with it.
/// </summary>
internal readonly ref struct WrappedKey
{
    public const int FingerprintBytes = 8;
    public const int NonceBytes = 12;

    private const byte Version = 1;
    private const int NonceAt = 1 + FingerprintBytes;
    private const int KeyAt = NonceAt + NonceBytes;
    private const int TagAt = KeyAt + SecretBytes.Size;
    private const int TagBytes = 16;
    private const int Size = TagAt + TagBytes;

    /// <summary>One whose key and tag are still to be filled in.</summary>
    public WrappedKey(string fingerprint, ReadOnlySpan<byte> nonce)
    {
        Bytes = new byte[Size];
        Bytes[0] = Version;
        Convert.FromHexString(fingerprint).CopyTo(Bytes, 1);
        nonce.CopyTo(Bytes.AsSpan(NonceAt, NonceBytes));
    }

    private WrappedKey(ReadOnlySpan<byte> wrapped) => Bytes = wrapped.ToArray();

    /// <summary>All of it.</summary>
    public byte[] Bytes { get; }

    /// <summary>That of the master key, in hex.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Bytes.AsSpan(1, FingerprintBytes));

    public Span<byte> Nonce => Bytes.AsSpan(NonceAt, NonceBytes);

    public Span<byte> Key => Bytes.AsSpan(KeyAt, SecretBytes.Size);

    public Span<byte> Tag => Bytes.AsSpan(TagAt, TagBytes);

    /// <summary>Whether it has the form of one.</summary>
    public static bool Is(ReadOnlySpan<byte> wrapped) => wrapped.Length == Size && wrapped[0] == Version;

    /// <exception cref="EncryptionException">It is not a wrapped key.</exception>
    public static WrappedKey Read(ReadOnlySpan<byte> wrapped) => Is(wrapped)
        ? new(wrapped)
        : throw new EncryptionException("What is kept as a wrapped key is not one, or a newer program has written it.");

    /// <summary>What is authenticated besides the key.</summary>
    public byte[] Associated(string purpose) => [.. Bytes.AsSpan(0, NonceAt), .. Encoding.UTF8.GetBytes(purpose)];
}
