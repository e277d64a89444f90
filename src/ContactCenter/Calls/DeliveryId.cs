using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Calls;

/// <summary>
/// Knows a delivery again: 128 bits of a hash over path, query and raw payload. A token's id is no part of it, since it is
/// not known whether the platform signs a repetition anew.
/// </summary>
public readonly record struct DeliveryId(UInt128 Value)
{
    /// <summary>Bytes that it takes.</summary>
    public const int Size = 16;

    public static DeliveryId Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    /// <param name="key">Where the payload is so short that it could be found by trying: what the hash is keyed with; <c>null</c>: nothing.</param>
    public static DeliveryId Of(string path, string? query, ReadOnlySpan<byte> payload, byte[]? key = null)
    {
        var text = Encoding.UTF8.GetMaxByteCount(path.Length + (query?.Length ?? 0));
        var buffer = ArrayPool<byte>.Shared.Rent(text + 2 + payload.Length);
        try
        {
            var length = Encoding.UTF8.GetBytes(path, buffer);
            buffer[length++] = 0;
            length += Encoding.UTF8.GetBytes(query ?? "", buffer.AsSpan(length));
            buffer[length++] = 0;
            payload.CopyTo(buffer.AsSpan(length));
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            var told = buffer.AsSpan(0, length + payload.Length);
            if (key is null)
                SHA256.HashData(told, hash);
            else
                HMACSHA256.HashData(key, told, hash);
            return new(BinaryPrimitives.ReadUInt128BigEndian(hash));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: key is not null);
        }
    }
}
