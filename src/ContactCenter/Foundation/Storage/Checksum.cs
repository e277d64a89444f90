using System.Buffers.Binary;
using System.Numerics;

namespace ContactCenter.Foundation.Storage;

/// <summary>CRC-32C over a row of the journal, chained to the row before so that a row that is missing shows as well.</summary>
public static class Checksum
{
    public static uint Of(long number, long at, uint previous, ReadOnlySpan<byte> entries)
    {
        var sum = BitOperations.Crc32C(~previous, (ulong)number);
        sum = BitOperations.Crc32C(sum, (ulong)at);
        sum = BitOperations.Crc32C(sum, (uint)entries.Length);
        for (; entries.Length >= sizeof(ulong); entries = entries[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(entries));
        foreach (var rest in entries)
            sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }
}
