using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Vectors;

/// <summary>Vectors as models make them, and odd ones.</summary>
internal static class AnyVector
{
    public const int Dimension = 37;

    /// <summary>Numbers of any size, zeros among them.</summary>
    public static Gen<float> Number => Gen.OneOf(
        Gen.Choose(-1_000, 1_000).Select(number => number / 1_000f),
        Gen.Elements(0f, -0f, 1e-20f, -1e20f, 1e20f, 1f));

    public static Gen<float[]> One => Number.ArrayOf(Dimension);

    public static Gen<float[]> OfLengthOne => Gen.Choose(-1_000, 1_000).ArrayOf(Dimension).Where(numbers => numbers.Any(number => number != 0))
        .Select(numbers =>
        {
            var length = Math.Sqrt(numbers.Sum(number => (double)number * number));
            return Array.ConvertAll(numbers, number => (float)(number / length));
        });
}
