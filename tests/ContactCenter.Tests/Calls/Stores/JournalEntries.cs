using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>The entries of the journal as they stand on disk, and a way to put others in.</summary>
internal static class JournalEntries
{
    public static IReadOnlyList<byte[]> Rows(this SqliteStoreFolder folder)
    {
        using var reader = folder.Connect();
        return [.. reader.Query<byte[]>("SELECT entries FROM journal ORDER BY number")];
    }

    public static IReadOnlyList<string> Entries(this SqliteStoreFolder folder)
    {
        var entries = new List<string>();
        foreach (var row in folder.Rows())
        {
            for (var rest = Unpacked(row); !rest.IsEmpty;)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
                entries.Add(Encoding.UTF8.GetString(rest.Slice(4, length)));
                rest = rest[(4 + length)..];
            }
        }

        return entries;
    }

    /// <summary>Writes the next row as another program would have. The store is closed meanwhile.</summary>
    public static void Add(this SqliteStoreFolder folder, string entry)
    {
        folder.Close();
        using (Database.Open(folder.Path))
        {
        }

        using var writer = folder.Connect();
        var (number, previous) = writer.QueryFirstOrDefault<(long, long)>("SELECT number, checksum FROM journal ORDER BY number DESC LIMIT 1");
        var entries = new byte[4 + Encoding.UTF8.GetByteCount(entry)];
        BinaryPrimitives.WriteInt32LittleEndian(entries, entries.Length - 4);
        Encoding.UTF8.GetBytes(entry, entries.AsSpan(4));
        var bytes = Packed(entries);
        writer.Execute(
            "INSERT INTO journal VALUES ($number, 1, $previous, $checksum, $bytes)",
            new { number = number + 1, previous, checksum = (long)Checksum.Of(number + 1, 1, (uint)previous, bytes), bytes });
    }

    private static Span<byte> Unpacked(ReadOnlySpan<byte> row)
    {
        var entries = new byte[BinaryPrimitives.ReadInt32LittleEndian(row)];
        BrotliDecoder.TryDecompress(row[4..], entries, out var length).Should().BeTrue();
        length.Should().Be(entries.Length);
        return entries;
    }

    private static byte[] Packed(ReadOnlySpan<byte> entries)
    {
        var bytes = new byte[4 + BrotliEncoder.GetMaxCompressedLength(entries.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, entries.Length);
        BrotliEncoder.TryCompress(entries, bytes.AsSpan(4), out var length).Should().BeTrue();
        return bytes[..(4 + length)];
    }
}
