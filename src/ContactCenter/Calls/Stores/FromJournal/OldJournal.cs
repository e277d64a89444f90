using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores.FromJournal;

/// <summary>The journal of programs up to shape 2: rows of compressed entries, each chained to the one before by a checksum. Frozen.</summary>
internal static class OldJournal
{
    private const int LengthPrefix = sizeof(int);

    /// <summary>All entries, the oldest first.</summary>
    /// <exception cref="InvalidDataException">A row is missing, changed or unreadable.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(SqliteConnection connection)
    {
        Row? last = null;
        foreach (var row in connection.Query<Row>("SELECT number, at, previous, checksum, entries FROM journal ORDER BY number", buffered: false))
        {
            if (last is { } before && (row.Number != before.Number + 1 || row.Previous != before.Checksum))
                throw new InvalidDataException($"row {row.Number} of the journal does not follow row {before.Number}");
            if (unchecked((uint)row.Checksum) != Checksum(row))
                throw new InvalidDataException($"row {row.Number} of the journal does not match its checksum");
            foreach (var entry in Entries(Unpack(row)))
                yield return entry;
            last = row;
        }
    }

    private static byte[] Unpack(Row row)
    {
        var length = row.Entries.Length < LengthPrefix ? -1 : BinaryPrimitives.ReadInt32LittleEndian(row.Entries);
        if (length < 0)
            throw new InvalidDataException($"row {row.Number} of the journal is cut short");
        var entries = new byte[length];
        return BrotliDecoder.TryDecompress(row.Entries.AsSpan(LengthPrefix), entries, out var written) && written == length
            ? entries
            : throw new InvalidDataException($"row {row.Number} of the journal cannot be unpacked");
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Entries(ReadOnlyMemory<byte> row)
    {
        while (row.Length >= LengthPrefix)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(row.Span);
            yield return row.Slice(LengthPrefix, length);
            row = row[(LengthPrefix + length)..];
        }
    }

    /// <summary>CRC-32C over the row, begun with the checksum of the row before.</summary>
    private static uint Checksum(Row row)
    {
        var entries = row.Entries.AsSpan();
        var sum = BitOperations.Crc32C(~unchecked((uint)row.Previous), (ulong)row.Number);
        sum = BitOperations.Crc32C(sum, (ulong)row.At);
        sum = BitOperations.Crc32C(sum, (uint)entries.Length);
        for (; entries.Length >= sizeof(ulong); entries = entries[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(entries));
        foreach (var rest in entries)
            sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }

    private sealed record Row(long Number, long At, long Previous, long Checksum, byte[] Entries);
}
