using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// Encrypts and decrypts the chunks of one file. The header is <c>CCSEALED</c>, version (1 byte), bytes of a chunk (4, big-endian) and a random
/// salt (16); the key of the chunks is derived with the salt, so that a file that is written again with the same key has other ones. A chunk's
/// nonce is its number; authenticated with it are the header, the number and whether it is the last, so that none can be taken away, added,
/// moved or exchanged.
/// </summary>
internal sealed class ChunkCipher : IDisposable
{
    public const int SaltBytes = 16;

    private const byte Version = 1;
    private const int VersionAt = 8;
    private const int ChunkBytesAt = 9;
    private const int SaltAt = 13;
    private const int NumberAt = SealedLength.HeaderBytes;
    private const int LastAt = NumberAt + sizeof(long);

    private readonly byte[] _nonce = new byte[12];
    private readonly byte[] _associated = new byte[LastAt + 1];
    private readonly AesGcm _cipher;

    private ChunkCipher(DataKey key, ReadOnlySpan<byte> header)
    {
        header.CopyTo(_associated);
        _cipher = key.Cipher("ContactCenter sealed file"u8, header[SaltAt..]);
    }

    public ReadOnlySpan<byte> Header => _associated.AsSpan(0, SealedLength.HeaderBytes);

    private static ReadOnlySpan<byte> Magic => "CCSEALED"u8;

    /// <summary>For a file that is to be written.</summary>
    /// <param name="key">Is needed no longer afterwards.</param>
    /// <param name="salt">16 random bytes.</param>
    public static ChunkCipher New(DataKey key, ReadOnlySpan<byte> salt)
    {
        Span<byte> header = stackalloc byte[SealedLength.HeaderBytes];
        Magic.CopyTo(header);
        header[VersionAt] = Version;
        BinaryPrimitives.WriteInt32BigEndian(header[ChunkBytesAt..], SealedLength.ChunkBytes);
        salt.CopyTo(header[SaltAt..]);
        return new(key, header);
    }

    /// <summary>For a file that is read.</summary>
    /// <param name="key">Is needed no longer afterwards.</param>
    /// <param name="header">Its first 29 bytes.</param>
    /// <exception cref="EncryptionException">It is not a sealed file, or one of a newer program.</exception>
    public static ChunkCipher Of(DataKey key, ReadOnlySpan<byte> header)
    {
        if (!header.StartsWith(Magic))
            throw new EncryptionException("The file is not a sealed one.");
        var isKnown = header[VersionAt] == Version && BinaryPrimitives.ReadInt32BigEndian(header[ChunkBytesAt..]) == SealedLength.ChunkBytes;
        return isKnown ? new(key, header) : throw new EncryptionException("The file was sealed by a newer program, or was changed.");
    }

    /// <param name="number">Its place in the file, from 0.</param>
    /// <param name="isLast">Whether none follows.</param>
    /// <param name="plain">What is in it, 0 to 65,536 bytes.</param>
    /// <param name="chunk">Is filled; 16 bytes longer than <paramref name="plain"/>.</param>
    public void Seal(long number, bool isLast, ReadOnlySpan<byte> plain, Span<byte> chunk)
    {
        Place(number, isLast);
        _cipher.Encrypt(_nonce, plain, chunk[..plain.Length], chunk[plain.Length..], _associated);
    }

    /// <param name="number">Its place in the file, from 0.</param>
    /// <param name="isLast">Whether none follows.</param>
    /// <param name="chunk">As it was sealed.</param>
    /// <param name="plain">Is filled; 16 bytes shorter than <paramref name="chunk"/>.</param>
    /// <exception cref="EncryptionException">It is not that chunk of this file under this key.</exception>
    public void Open(long number, bool isLast, ReadOnlySpan<byte> chunk, Span<byte> plain)
    {
        Place(number, isLast);
        try
        {
            _cipher.Decrypt(_nonce, chunk[..plain.Length], chunk[plain.Length..], plain, _associated);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new EncryptionException("The sealed file was changed, is not whole, or belongs to another key.");
        }
    }

    public void Dispose() => _cipher.Dispose();

    private void Place(long number, bool isLast)
    {
        BinaryPrimitives.WriteInt64BigEndian(_nonce.AsSpan(4), number);
        BinaryPrimitives.WriteInt64BigEndian(_associated.AsSpan(NumberAt), number);
        _associated[LastAt] = isLast ? (byte)1 : (byte)0;
    }
}
