using ContactCenter.Domain.Analysis.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Vectors;

public sealed class VectorMathTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Theory]
    [InlineData(new[] { 1f, 0 }, new[] { 3f, 0 }, 1)]
    [InlineData(new[] { 1f, 0 }, new[] { 0f, 2 }, 0)]
    [InlineData(new[] { 1f, 1 }, new[] { -1f, -1 }, -1)]
    [InlineData(new[] { 3f, 4 }, new[] { 4f, 3 }, .96)]
    [InlineData(new[] { 0f, 0 }, new[] { 4f, 3 }, 0)]
    public void A_cosine_is_of_directions_alone(float[] first, float[] second, double cosine) =>
        VectorMath.Cosine(first, second).Should().BeApproximately(cosine, 1e-9);

    [Fact]
    public void A_cosine_is_between_minus_one_and_one_and_the_same_both_ways() => Prop.ForAll(AnyVector.One.Zip(AnyVector.One).ToArbitrary(), pair =>
    {
        var cosine = VectorMath.Cosine(pair.Item1, pair.Item2);
        return cosine is >= -1 and <= 1 && cosine.Equals(VectorMath.Cosine(pair.Item2, pair.Item1));
    }).Check(Many);

    [Fact]
    public void The_mean_of_centred_vectors_is_nothing() => Prop.ForAll(AnyVector.OfLengthOne.NonEmptyListOf().ToArbitrary(), vectors =>
    {
        var mean = VectorMath.Mean([.. vectors]);
        var centred = vectors.Select(vector => VectorMath.Centred(vector, mean)).ToList();
        return VectorMath.Mean(centred).All(number => Math.Abs(number) < 1e-5);
    }).Check(Many);

    [Fact]
    public void No_vectors_have_no_mean() => FluentActions.Invoking(() => VectorMath.Mean([])).Should().Throw<ArgumentException>();

    [Fact]
    public void Vectors_of_two_models_are_not_mixed()
    {
        FluentActions.Invoking(() => VectorMath.Cosine([1, 2], [1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => VectorMath.Mean([[1, 2], [1]])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => VectorMath.Centred([1, 2], [1])).Should().Throw<ArgumentException>();
    }
}
