namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// How long a sealed file is, and where its chunks lie: a header, then chunks of 64 KiB with 16 bytes more each, of which the last may be shorter.
/// </summary>
/// <remarks>The last chunk is empty only where the whole file is, so each length of the one belongs to exactly one of the other.</remarks>
internal static class SealedLength
{
    /// <summary>Bytes of a whole chunk before it is sealed.</summary>
    public const int ChunkBytes = 64 * 1024;

    /// <summary>Bytes by which sealing makes a chunk longer.</summary>
    public const int TagBytes = 16;

    /// <summary>Bytes before the first chunk.</summary>
    public const int HeaderBytes = 29;

    /// <summary>The length of the sealed file.</summary>
    /// <param name="plain">The bytes inside, 0 or more.</param>
    public static long OfPlain(long plain)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plain);
        return HeaderBytes + plain + (Math.Max(1, ChunksOf(plain, ChunkBytes)) * TagBytes);
    }

    /// <summary>The bytes inside a sealed file.</summary>
    /// <exception cref="EncryptionException">No sealed file has that length.</exception>
    public static long ToPlain(long sealedLength)
    {
        var chunks = sealedLength - HeaderBytes;
        var plain = chunks - (ChunksOf(chunks, ChunkBytes + TagBytes) * TagBytes);
        return chunks >= TagBytes && OfPlain(plain) == sealedLength ? plain : throw new EncryptionException("The sealed file is not whole.");
    }

    /// <summary>Where a chunk begins in the sealed file.</summary>
    public static long OffsetOf(long chunk) => HeaderBytes + (chunk * (ChunkBytes + TagBytes));

    private static long ChunksOf(long bytes, long each) => (bytes + each - 1) / each;
}
