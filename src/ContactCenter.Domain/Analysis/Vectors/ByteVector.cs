using System.Buffers.Binary;
using System.Numerics;

namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>A vector in a quarter of its size: a signed byte for each number, and what all of them are multiplied by.</summary>
public sealed class ByteVector
{
    private const int Greatest = sbyte.MaxValue;
    private const int ScaleBytes = sizeof(float);

    private readonly sbyte[] _numbers;

    private ByteVector(sbyte[] numbers, float scale)
    {
        (_numbers, Scale) = (numbers, scale);
        Length = Math.Sqrt(Dot(numbers, numbers));
    }

    /// <summary>−127 to 127 each.</summary>
    public ReadOnlySpan<sbyte> Numbers => _numbers;

    /// <summary>What each is multiplied by; not negative, 0 only where all are 0.</summary>
    public float Scale { get; }

    /// <summary>The Euclidean length of <see cref="Numbers"/>, without the scale; 0 only where all are 0.</summary>
    public double Length { get; }

    /// <param name="vector">Finite numbers. Each is kept to within half of the scale, which is the greatest of them divided by 127.</param>
    public static ByteVector Of(ReadOnlySpan<float> vector)
    {
        var greatest = 0f;
        foreach (var number in vector)
        {
            if (!float.IsFinite(number))
                throw new ArgumentException("A number of the vector is not finite.", nameof(vector));
            greatest = Math.Max(greatest, Math.Abs(number));
        }

        var numbers = new sbyte[vector.Length];
        var scale = greatest / Greatest;
        for (var i = 0; scale > 0 && i < numbers.Length; i++)
            numbers[i] = (sbyte)Math.Clamp(Math.Round(vector[i] / (double)scale), -Greatest, Greatest);
        return new(numbers, scale);
    }

    /// <summary>Reads what <see cref="ToBytes"/> has written.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static ByteVector FromBytes(ReadOnlySpan<byte> bytes)
    {
        var scale = bytes.Length < ScaleBytes ? float.NaN : BinaryPrimitives.ReadSingleLittleEndian(bytes);
        if (!(scale >= 0 && float.IsFinite(scale)))
            throw new ArgumentException("The bytes are no vector.", nameof(bytes));
        var numbers = new sbyte[bytes.Length - ScaleBytes];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = unchecked((sbyte)bytes[ScaleBytes + i]);
        return new(numbers, scale);
    }

    /// <summary>The scale in four bytes, the lowest first, and a byte for each number.</summary>
    public ImmutableArray<byte> ToBytes()
    {
        var bytes = new byte[ScaleBytes + _numbers.Length];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, Scale);
        for (var i = 0; i < _numbers.Length; i++)
            bytes[ScaleBytes + i] = unchecked((byte)_numbers[i]);
        return [.. bytes];
    }

    /// <summary>The numbers as they were, nearly.</summary>
    public float[] ToFloats() => Array.ConvertAll(_numbers, number => number * Scale);

    /// <returns>−1 to 1; 0 where one of them has no length.</returns>
    public double Cosine(ByteVector other)
    {
        VectorMath.RequireSameLength(_numbers.Length, other._numbers.Length);
        var lengths = Length * other.Length;
        return lengths > 0 ? Math.Clamp(Dot(_numbers, other._numbers) / lengths, -1, 1) : 0;
    }

    /// <summary>The dot product of numbers of −127 to 127, for who keeps many vectors beside each other.</summary>
    /// <remarks>Many at a time: two products of numbers up to 127 fit into 16 bits.</remarks>
    /// <exception cref="ArgumentException">One has more numbers than the other.</exception>
    public static long Dot(ReadOnlySpan<sbyte> first, ReadOnlySpan<sbyte> second)
    {
        VectorMath.RequireSameLength(first.Length, second.Length);
        var sums = Vector<int>.Zero;
        var i = 0;
        for (; i <= first.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(first[i..]), out var low, out var high);
            Vector.Widen(new Vector<sbyte>(second[i..]), out var otherLow, out var otherHigh);
            Vector.Widen((low * otherLow) + (high * otherHigh), out var sum, out var more);
            sums += sum + more;
        }

        var total = (long)Vector.Sum(sums);
        for (; i < first.Length; i++)
            total += first[i] * second[i];
        return total;
    }
}
