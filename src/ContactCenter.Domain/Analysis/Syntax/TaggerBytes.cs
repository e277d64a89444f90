using System.Buffers;
using System.Buffers.Binary;

namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>Bytes of a model in the making, little-endian.</summary>
internal sealed class TaggerBytes
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Span => _bytes.WrittenSpan;

    public void AddByte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void AddInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    public void AddSingle(float value) => AddInt32(BitConverter.SingleToInt32Bits(value));

    /// <summary>7 bits a byte, lowest first; the highest bit says that more follow.</summary>
    public void AddVariable(uint value)
    {
        for (; value >= 0x80; value >>= 7)
            AddByte((byte)(value | 0x80));
        AddByte((byte)value);
    }
}
