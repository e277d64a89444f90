using ContactCenter.Domain.Analysis.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Vectors;

public sealed class CentroidsTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void A_text_belongs_to_the_class_whose_middle_is_nearest()
    {
        var centroids = Centroids.Of([[1, 0, 0], [.8f, .6f, 0], [0, 0, 1]], [0, 0, 2], classes: 3);

        centroids.Nearest([.9f, .1f, .2f])!.Value.Label.Should().Be(0);
        centroids.Nearest([0, .1f, 1])!.Value.Label.Should().Be(2);
        centroids.Cosines([0, 0, 2]).Should().Equal(0, null, 1);
    }

    [Fact]
    public void Without_examples_nothing_is_near()
    {
        var centroids = Centroids.Of([], [], classes: 2, isCentred: true);

        centroids.Nearest([1, 2, 3]).Should().BeNull();
        centroids.Cosines([1, 2, 3]).Should().HaveCount(2).And.OnlyContain(cosine => cosine == null);
    }

    [Fact]
    public void Of_equally_near_classes_the_first_is_taken() =>
        Centroids.Of([[1, 0], [1, 0]], [1, 0], classes: 2).Nearest([1, 0]).Should().Be((0, 1.0));

    [Fact]
    public void Seen_from_their_mean_vectors_that_lie_close_together_are_told_apart()
    {
        float[][] examples = [[10, 1, 0], [10, 1.1f, 0], [10, 0, 1], [10, 0, 1.1f]];
        float[] unrelated = [10.2f, .5f, .5f];

        var centred = Centroids.Of(examples, [0, 0, 1, 1], classes: 2, isCentred: true);

        Centroids.Of(examples, [0, 0, 1, 1], classes: 2).Nearest(unrelated)!.Value.Cosine.Should().BeGreaterThan(.99);
        centred.Nearest(unrelated)!.Value.Cosine.Should().BeLessThan(.5);
        centred.Nearest([10, 1, .1f])!.Value.Should().Match<(int Label, double Cosine)>(nearest => nearest.Label == 0 && nearest.Cosine > .9);
    }

    [Fact]
    public void The_order_of_examples_means_nothing() => Prop.ForAll(AnyVector.OfLengthOne.NonEmptyListOf().Zip(AnyVector.OfLengthOne).ToArbitrary(), given =>
    {
        var (examples, text) = given;
        int[] labels = [.. examples.Select((_, at) => at % 3)];
        var forth = Centroids.Of([.. examples], labels, classes: 3).Cosines(text);
        var back = Centroids.Of([.. examples.AsEnumerable().Reverse()], [.. labels.Reverse()], classes: 3).Cosines(text);
        return forth.Zip(back).All(pair => pair.First is null == pair.Second is null && Math.Abs((pair.First ?? 0) - (pair.Second ?? 0)) < 1e-2);
    }).Check(Many);

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_class_that_there_is_not_is_refused(int label) =>
        FluentActions.Invoking(() => Centroids.Of([[1]], [label], classes: 2)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Each_example_has_a_class() => FluentActions.Invoking(() => Centroids.Of([[1]], [], classes: 2)).Should().Throw<ArgumentException>();
}
