using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;
using ContactCenter.Domain.Tests.Analysis.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

/// <summary>What vectors of sentences teach.</summary>
public sealed class SentimentClassifierTests
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(50);

    private static readonly SentimentSeed[] Seeds =
    [
        new(SentimentLabel.Positive, "Good"), new(SentimentLabel.Negative, "Bad"), new(SentimentLabel.Neutral, "So"),
    ];

    private static readonly float[][] Vectors = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    [Theory]
    [InlineData(0, SentimentLabel.Positive)]
    [InlineData(1, SentimentLabel.Negative)]
    [InlineData(2, SentimentLabel.Neutral)]
    public void What_is_near_to_a_sentence_is_meant_as_it(int place, SentimentLabel label)
    {
        float[] near = [.. Vectors[place].Select(number => (number * .9f) + .05f)];

        TurnSentiment.Of(0, Trained().Of(near)).Label.Should().Be(label);
    }

    [Fact]
    public void It_gives_probabilities_whatever_the_vector() => Prop.ForAll(AnyVector.OfLengthOne.ToArbitrary(), vector =>
    {
        var likely = Trained().Of(vector.AsSpan(0, Vectors.Length));
        return new[] { likely.Positive, likely.Negative, likely.Neutral }.All(probability => probability is >= 0 and <= 1)
            && Math.Abs(likely.Positive + likely.Negative + likely.Neutral - 1) < 1e-9
            && likely.Mixed == 0;
    }).Check(Some);

    private static SentimentClassifier Trained() => new(SentimentClassifier.LessonOf(Seeds, Vectors).Learn());
}
