using System.Security.Cryptography;

namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// A key of one thing: of one file (<see cref="SealedWriter"/>), or of the texts of one call (<see cref="SealedText"/>). It is kept wrapped by the
/// <see cref="MasterKey"/>; whoever forgets the wrapped key makes what it has encrypted unreadable for ever, wherever copies of that lie.
/// </summary>
internal sealed class DataKey : IDisposable
{
    private readonly SecretBytes _bytes;

    private DataKey(SecretBytes bytes) => _bytes = bytes;

    /// <exception cref="ObjectDisposedException">The key was zeroed.</exception>
    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>A new one, of 32 random bytes.</summary>
    public static DataKey New() => new(SecretBytes.New());

    /// <param name="bytes">The 32 bytes of one that was made before.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static DataKey Of(ReadOnlySpan<byte> bytes) => new(SecretBytes.Of(bytes));

    /// <inheritdoc cref="SecretBytes.Cipher"/>
    public AesGcm Cipher(ReadOnlySpan<byte> use, ReadOnlySpan<byte> salt = default) => _bytes.Cipher(use, salt);

    public void Dispose() => _bytes.Dispose();
}
