using ContactCenter.Domain.Analysis.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Vectors;

public sealed class SoftmaxClassifierTests
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(50);

    private static Gen<(float[][] Vectors, int[] Labels)> Examples =>
        from vectors in AnyVector.OfLengthOne.NonEmptyListOf()
        from labels in Gen.Choose(0, 2).ListOf(vectors.Count)
        select (vectors.ToArray(), labels.ToArray());

    [Fact]
    public void Texts_like_the_examples_are_told_apart_and_others_are_not_sure()
    {
        var classifier = new VectorLesson([[1, 0, .1f], [.9f, .1f, 0], [0, 1, .1f], [.1f, .9f, 0]], [0, 0, 1, 1], Classes: 2, Simplicity: .05).Learn();

        classifier.Probabilities([1, 0, 0])[0].Should().BeGreaterThan(.9);
        classifier.Probabilities([0, 1, 0])[1].Should().BeGreaterThan(.9);
        classifier.Probabilities([.5f, .5f, 1])[0].Should().BeApproximately(.5, .05);
    }

    [Fact]
    public void It_finds_what_no_centroid_can()
    {
        // The middles of both classes point in one direction.
        float[][] vectors = [[1, 0], [1.2f, 0], [3, 0], [3.2f, 0]];
        int[] labels = [0, 0, 1, 1];

        var classifier = new VectorLesson(vectors, labels, Classes: 2, Simplicity: 1e-4).Learn();

        vectors.Select(vector => classifier.Probabilities(vector)[1] > .5).Should().Equal(labels.Select(label => label == 1));
    }

    [Fact]
    public void Where_weights_may_not_grow_only_how_often_a_class_comes_counts() =>
        new VectorLesson([[1, 0], [0, 1], [1, 1], [0, 0]], [0, 0, 0, 1], Classes: 2, Simplicity: 1e6).Learn().Probabilities([1, 0])[0]
            .Should().BeApproximately(.75, .001);

    [Fact]
    public void Probabilities_are_those_of_all_classes_and_together_one() => Prop.ForAll(Examples.ToArbitrary(), examples =>
    {
        var classifier = new VectorLesson(examples.Vectors, examples.Labels, Classes: 3, Simplicity: .05).Learn();
        var probabilities = classifier.Probabilities(examples.Vectors[0]);
        return probabilities.Length == 3 && probabilities.All(one => one is >= 0 and <= 1) && Math.Abs(probabilities.Sum() - 1) < 1e-9;
    }).Check(Some);

    [Fact]
    public void The_same_examples_train_the_same_classifier() => Prop.ForAll(Examples.ToArbitrary(), examples =>
    {
        var (once, again) = (Train(examples.Vectors, examples.Labels), Train(examples.Vectors, examples.Labels));
        return once.Weights.SequenceEqual(again.Weights);
    }).Check(Some);

    [Fact]
    public void A_training_of_single_steps_comes_to_the_same() => Prop.ForAll(Examples.ToArbitrary(), examples =>
    {
        var training = new SoftmaxTraining(new(examples.Vectors, examples.Labels, Classes: 3, Simplicity: .05));
        var knowsNothing = training.Classifier.Weights.All(weight => weight == 0);
        while (training.Step())
            training.Classifier.Weights.Should().HaveCount(3 * (examples.Vectors[0].Length + 1));
        return knowsNothing && !training.Step() && training.Classifier.Weights.SequenceEqual(Train(examples.Vectors, examples.Labels).Weights);
    }).Check(Some);

    [Fact]
    public void The_order_of_examples_changes_next_to_nothing() => Prop.ForAll(Examples.ToArbitrary(), examples =>
    {
        var (vectors, labels) = examples;
        var (forth, back) = (Train(vectors, labels), Train([.. vectors.Reverse()], [.. labels.Reverse()]));
        return forth.Probabilities(vectors[0]).Zip(back.Probabilities(vectors[0])).All(pair => Math.Abs(pair.First - pair.Second) < 1e-2);
    }).Check(Some);

    [Fact]
    public void At_the_end_no_step_leads_further_down() => Prop.ForAll(Examples.ToArbitrary(), examples =>
    {
        var loss = new SoftmaxLoss(new(examples.Vectors, examples.Labels, Classes: 3, Simplicity: .05));
        var weights = Train(examples.Vectors, examples.Labels).Weights.Select(weight => (double)weight).ToArray();
        var gradient = new double[weights.Length];
        loss.Of(weights, gradient);
        return gradient.All(number => Math.Abs(number) < 1e-4 * examples.Vectors.Length + 1e-4);
    }).Check(Some);

    [Fact]
    public void The_gradient_is_the_slope_of_the_loss() => Prop.ForAll(Examples.ToArbitrary(), examples =>
    {
        const double Step = 1e-5;
        var loss = new SoftmaxLoss(new(examples.Vectors, examples.Labels, Classes: 3, Simplicity: .5));
        var weights = Enumerable.Range(0, 3 * loss.RowLength).Select(at => Math.Sin(at)).ToArray();
        var gradient = new double[weights.Length];
        loss.Of(weights, gradient);
        return Enumerable.Range(0, weights.Length).All(at =>
        {
            var (above, below) = ((double[])weights.Clone(), (double[])weights.Clone());
            above[at] += Step;
            below[at] -= Step;
            var slope = (loss.Of(above, new double[weights.Length]) - loss.Of(below, new double[weights.Length])) / (2 * Step);
            return Math.Abs(slope - gradient[at]) < 1e-4;
        });
    }).Check(Some);

    [Fact]
    public void What_cannot_be_trained_is_refused()
    {
        FluentActions.Invoking(() => Train([], [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Train([[1], [2]], [0])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Train([[1], [2, 3]], [0, 1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Train([[1]], [3])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new VectorLesson([[1]], [0], Classes: 1, Simplicity: 0).Learn()).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static SoftmaxClassifier Train(float[][] vectors, int[] labels) => new VectorLesson(vectors, labels, Classes: 3, Simplicity: .05).Learn();
}
