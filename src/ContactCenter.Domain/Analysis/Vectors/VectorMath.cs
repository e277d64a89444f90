using System.Numerics;

namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>What is computed of vectors of the same length. Sums are made in double precision.</summary>
public static class VectorMath
{
    /// <returns>−1 to 1; 0 where one of them has no length.</returns>
    public static double Cosine(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var lengths = Math.Sqrt(Dot(first, first) * Dot(second, second));
        return lengths > 0 ? Math.Clamp(Dot(first, second) / lengths, -1, 1) : 0;
    }

    /// <param name="vectors">At least one.</param>
    public static float[] Mean(IReadOnlyCollection<float[]> vectors)
    {
        if (vectors.Count == 0)
            throw new ArgumentException("No vectors have no mean.", nameof(vectors));
        var sums = new double[vectors.First().Length];
        foreach (var vector in vectors)
        {
            RequireSameLength(sums.Length, vector.Length);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += vector[i];
        }

        return Array.ConvertAll(sums, sum => (float)(sum / vectors.Count));
    }

    /// <summary>The vector as it is seen from the mean: cosines of a model whose vectors all lie close together tell more then.</summary>
    public static float[] Centred(ReadOnlySpan<float> vector, ReadOnlySpan<float> mean)
    {
        RequireSameLength(vector.Length, mean.Length);
        var centred = new float[vector.Length];
        for (var i = 0; i < centred.Length; i++)
            centred[i] = vector[i] - mean[i];
        return centred;
    }

    /// <summary>Sum of the products of their numbers.</summary>
    internal static double Dot(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        RequireSameLength(first.Length, second.Length);
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
            sum += (double)first[i] * second[i];
        return sum;
    }

    /// <summary>The same, several numbers at a time.</summary>
    internal static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        RequireSameLength(first.Length, second.Length);
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= first.Length - Vector<double>.Count; i += Vector<double>.Count)
            sums += new Vector<double>(first[i..]) * new Vector<double>(second[i..]);
        var sum = Vector.Sum(sums);
        for (; i < first.Length; i++)
            sum += first[i] * second[i];
        return sum;
    }

    /// <summary>Adds so many times a vector to another.</summary>
    internal static void Add(Span<double> to, double times, ReadOnlySpan<double> vector)
    {
        RequireSameLength(to.Length, vector.Length);
        var i = 0;
        for (; i <= to.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(to[i..]) + (times * new Vector<double>(vector[i..]))).CopyTo(to[i..]);
        for (; i < to.Length; i++)
            to[i] += times * vector[i];
    }

    internal static void RequireSameLength(int first, int second)
    {
        if (first != second)
            throw new ArgumentException($"Vectors of {first} and of {second} numbers are of two models.", nameof(second));
    }
}
