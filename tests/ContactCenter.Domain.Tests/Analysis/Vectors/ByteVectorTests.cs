using ContactCenter.Domain.Analysis.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Vectors;

public sealed class ByteVectorTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void The_greatest_number_becomes_127_and_the_others_their_share()
    {
        var vector = ByteVector.Of([.5f, -.5f, .25f, 0]);

        vector.Numbers.ToArray().Should().Equal(127, -127, 64, 0);
        vector.Scale.Should().Be(.5f / 127);
    }

    [Fact]
    public void Each_number_is_kept_to_within_half_of_the_scale() => Prop.ForAll(AnyVector.One.ToArbitrary(), vector =>
    {
        var kept = ByteVector.Of(vector);
        return kept.ToFloats().Zip(vector).All(pair => Math.Abs((double)pair.First - pair.Second) <= kept.Scale * .5001);
    }).Check(Many);

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(AnyVector.One.ToArbitrary(), vector =>
    {
        var kept = ByteVector.Of(vector);
        var bytes = kept.ToBytes();
        var read = ByteVector.FromBytes(bytes.AsSpan());
        return bytes.Length == vector.Length + 4 && read.Scale.Equals(kept.Scale) && read.Numbers.SequenceEqual(kept.Numbers);
    }).Check(Many);

    [Fact]
    public void Cosines_are_nearly_those_of_the_vectors() => Prop.ForAll(AnyVector.OfLengthOne.Zip(AnyVector.OfLengthOne).ToArbitrary(), pair =>
    {
        var (first, second) = pair;
        var (one, other) = (ByteVector.Of(first), ByteVector.Of(second));
        return Math.Abs(one.Cosine(other) - VectorMath.Cosine(first, second)) < .02
            && one.Cosine(other).Equals(other.Cosine(one))
            && one.Cosine(one) > .999999;
    }).Check(Many);

    [Fact]
    public void A_product_and_a_length_are_those_of_the_bytes()
    {
        var vector = ByteVector.Of([1, -.5f, 0]);

        ByteVector.Dot(vector.Numbers, [2, 1, 5]).Should().Be((127 * 2) - 64);
        vector.Length.Should().BeApproximately(Math.Sqrt((127 * 127) + (64 * 64)), 1e-9);
        FluentActions.Invoking(() => ByteVector.Dot([1, 2], [1])).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(64)]
    [InlineData(1_027)]
    public void Products_are_summed_without_overflow_however_long_the_vector(int length)
    {
        var greatest = ByteVector.Of([.. Enumerable.Repeat(1f, length)]);
        var least = ByteVector.Of([.. Enumerable.Repeat(-1f, length)]);

        greatest.Cosine(greatest).Should().BeApproximately(1, 1e-12);
        greatest.Cosine(least).Should().BeApproximately(-1, 1e-12);
    }

    [Fact]
    public void A_vector_without_length_is_near_to_nothing()
    {
        var zero = ByteVector.Of(new float[3]);

        zero.Scale.Should().Be(0);
        zero.Cosine(ByteVector.Of([1, 2, 3])).Should().Be(0);
        ByteVector.FromBytes(zero.ToBytes().AsSpan()).ToFloats().Should().Equal(0, 0, 0);
    }

    [Fact]
    public void Vectors_of_two_lengths_are_not_compared() =>
        FluentActions.Invoking(() => ByteVector.Of([1, 2]).Cosine(ByteVector.Of([1, 2, 3]))).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void What_is_no_number_is_refused(float number) =>
        FluentActions.Invoking(() => ByteVector.Of([1, number])).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0xC0, 0x7F, 1 })]
    [InlineData(new byte[] { 0, 0, 0x80, 0xBF, 1 })]
    public void Bytes_that_are_no_vector_are_refused(byte[] bytes) =>
        FluentActions.Invoking(() => ByteVector.FromBytes(bytes)).Should().Throw<ArgumentException>();
}
