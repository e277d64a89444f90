using ContactCenter.Foundation.Encryption;

namespace ContactCenter.Tests.Foundation.Encryption;

/// <summary>Sealed files in memory.</summary>
internal static class SealedFile
{
    /// <summary>The bytes 32 to 63.</summary>
    public static DataKey FixedKey() => DataKey.Of([.. Enumerable.Range(32, 32).Select(value => (byte)value)]);

    /// <summary>Bytes that differ from chunk to chunk.</summary>
    public static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(at => (byte)((at * 7) + (at / 256)))];

    public static byte[] Of(DataKey key, byte[] plain)
    {
        using var file = new MemoryStream();
        using var writer = new SealedWriter(file, key);
        writer.Write(plain);
        writer.Complete();
        return file.ToArray();
    }

    public static Task<SealedReader> OpenAsync(DataKey key, byte[] file) =>
        SealedReader.OpenAsync(new MemoryStream(file), key, TestContext.Current.CancellationToken);

    public static async Task<byte[]> ReadAsync(DataKey key, byte[] file)
    {
        await using var reader = await OpenAsync(key, file);
        using var plain = new MemoryStream();
        await reader.CopyToAsync(plain, TestContext.Current.CancellationToken);
        return plain.ToArray();
    }
}
