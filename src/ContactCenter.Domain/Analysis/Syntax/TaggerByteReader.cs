using System.Buffers.Binary;

namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>Reads what <see cref="TaggerBytes"/> writes; whoever asks for more than there is gets a <see cref="TaggerModelException"/>.</summary>
internal ref struct TaggerByteReader(ReadOnlySpan<byte> bytes)
{
    private const int MostBits = 32;

    private ReadOnlySpan<byte> _left = bytes;

    public readonly bool IsAtEnd => _left.IsEmpty;

    public byte Byte() => Next(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Next(sizeof(int)));

    public float Single() => BitConverter.Int32BitsToSingle(Int32());

    public uint Variable()
    {
        var value = 0UL;
        for (var bits = 0; bits < MostBits; bits += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7f) << bits;
            if (next < 0x80)
                return value <= uint.MaxValue ? (uint)value : throw Damaged();
        }

        throw Damaged();
    }

    private ReadOnlySpan<byte> Next(int count)
    {
        if (_left.Length < count)
            throw Damaged();
        var next = _left[..count];
        _left = _left[count..];
        return next;
    }

    private static TaggerModelException Damaged() => new("The model of the tagger is damaged: it ends too early or holds a number that is too large.");
}
