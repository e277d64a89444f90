using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Tests.Analysis.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Topics;

public sealed class TopicFinderTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly TopicVector[] Examples =
        [new("a", "en", [1, 0, 0]), new("a", "en", [.9f, .1f, 0]), new("b", "en", [0, 1, 0]), new(null, "en", [0, 0, 1])];

    [Fact]
    public void The_topic_whose_examples_are_nearest_is_the_one_with_how_near_they_are()
    {
        var found = Find(Examples, [Said(.1f, 1, 0)]);

        found.Should().Match<FoundTopic>(topic => topic.Id == "b" && topic.Score > .9 && topic.Score <= 1 && topic.Source == TopicSource.Examples);
    }

    [Fact]
    public void What_is_far_from_all_examples_has_no_topic() =>
        Find([new("a", null, [1, 0, 0])], [Said(.4f, 1, 0)]).Should().Be(new FoundTopic(null, null, TopicSource.Examples));

    [Fact]
    public void What_is_nearest_to_examples_of_none_has_none() => Find(Examples, [Said(0, .1f, 1)]).Id.Should().BeNull();

    [Fact]
    public void Without_examples_or_words_there_is_no_topic()
    {
        Find([], [Said(1, 0, 0)]).Id.Should().BeNull();
        Find(Examples, []).Id.Should().BeNull();
    }

    [Fact]
    public void The_two_passages_that_say_most_decide() =>
        Find(Examples, [Said(1, 0, 0), Said(0, .95f, .2f), Said(0, 1, .2f), Said(0, 0, .1f)]).Id.Should().Be("b", "one passage alone speaks for a");

    [Fact]
    public void The_first_minute_counts_more()
    {
        var early = new PassageVector([.8f, .6f, 0], IsEarly: true);

        Find(Examples, [early, Said(.2f, 1, 0), Said(.6f, .75f, 0)]).Id.Should().Be("b");
        Find(Examples, [early, early, Said(.6f, .75f, 0)]).Id.Should().Be("a");
        Find(Examples, [new([1, 0, 0], IsEarly: true)]).Score.Should().Be(1, "no score is more");
    }

    [Fact]
    public void A_weight_helps_nobody_over_the_gate() =>
        Find([new("a", null, [1, 0, 0])], [new([.45f, .893f, 0], IsEarly: true)]).Id.Should().BeNull();

    [Fact]
    public void What_is_near_to_examples_of_none_opens_the_gate_for_no_topic()
    {
        var early = new PassageVector([.45f, 0, .893f], IsEarly: true);

        Find([new("a", null, [1, 0, 0]), new(null, null, [0, 1, 0])], [early, early, Said(0, .55f, .835f)]).Id.Should().BeNull();
    }

    [Theory]
    [InlineData(1, .45f, false)]
    [InlineData(1, .55f, true)]
    [InlineData(.3f, .45f, true)]
    [InlineData(.3f, .2f, false)]
    [InlineData(.01f, .2f, true)]
    [InlineData(.01f, .15f, false)]
    public void The_less_alike_the_examples_of_a_topic_are_the_less_near_must_a_call_be(float alike, float near, bool isFound)
    {
        var apart = MathF.Sqrt(1 - (alike * alike));
        TopicVector[] examples = [new("a", null, [1, 0, 0, 0]), new("a", null, [alike, apart, 0, 0]), new(null, null, [0, 0, 1, 0])];
        var middle = MathF.Sqrt((1 + alike) / 2);

        var found = Find(examples, [Said(near * middle, near * apart / (2 * middle), 0, MathF.Sqrt(1 - (near * near)))]);

        (found.Id is not null).Should().Be(isFound);
    }

    [Fact]
    public void Examples_of_nothing_have_nothing_in_common_and_lower_no_gate() =>
        Find([new("a", null, [1, 0, 0]), new(null, null, [0, 1, 0]), new(null, null, [0, 0, 1])], [Said(.45f, .6f, -.66f)]).Id.Should().BeNull();

    [Fact]
    public void Examples_in_the_calls_language_count_first()
    {
        TopicVector[] examples = [new("a", "de-DE", [0, 1, 0]), new("a", "en", [1, 0, 0]), new("b", "en", [0, .8f, .6f])];

        new TopicFinder(TopicGate.MiniLm, examples, "de").Find([Said(.1f, .9f, .2f)], classifier: null).Id.Should().Be("a");
        new TopicFinder(TopicGate.MiniLm, examples, "en-GB").Find([Said(.1f, .9f, .2f)], classifier: null).Id.Should().Be("b");
    }

    [Fact]
    public void A_classifier_decides_where_it_was_trained_and_only_on_topics_that_the_call_may_have()
    {
        var classifier = TopicClassifier.Train(Trained)!;
        var found = new TopicFinder(TopicGate.MiniLm, Trained, null).Find([Said(.8f, .5f, 0)], classifier);
        var other = new TopicFinder(TopicGate.MiniLm, Trained.Where(example => example.Topic != "a"), null).Find([Said(.6f, .8f, 0)], classifier);
        var foreign = new TopicFinder(TopicGate.MiniLm, [new("c", null, [.6f, .8f, 0])], null).Find([Said(.6f, .8f, 0)], classifier);

        (found.Id, found.Source).Should().Be(("a", TopicSource.Classifier));
        other.Id.Should().Be("b");
        (foreign.Id, foreign.Source).Should().Be(("c", TopicSource.Examples), "the classifier does not know it yet");
    }

    [Fact]
    public void What_is_nearest_to_examples_of_none_has_none_whatever_a_classifier_says()
    {
        var finder = new TopicFinder(TopicGate.MiniLm, [.. Trained, new(null, null, [.6f, 0, .8f])], null);

        finder.Find([Said(.7f, 0, .72f)], TopicClassifier.Train(Trained)).Should().Be(new FoundTopic(null, null, TopicSource.Classifier));
    }

    [Fact]
    public void Ten_examples_each_of_two_topics_are_enough_for_a_classifier_and_fewer_are_not()
    {
        TopicClassifier.Train(Trained).Should().NotBeNull();
        TopicClassifier.Train([.. Trained.Skip(1)]).Should().BeNull();
        TopicClassifier.Train([.. Trained.Select(example => example with { Topic = example.Topic == "a" ? "a" : null })]).Should().BeNull();
    }

    [Fact]
    public void The_gate_of_centred_vectors_sees_all_from_their_mean()
    {
        TopicVector[] examples = [new("a", null, [10, 1, 0]), new("b", null, [10, 0, 1])];

        new TopicFinder(TopicGate.Centred, examples, null).Find([Said(10, 1, .1f)], null).Id.Should().Be("a");
        new TopicFinder(TopicGate.Centred, examples, null).Find([Said(10.2f, .5f, .5f)], null).Id.Should().BeNull();
    }

    [Fact]
    public void Nearness_tells_which_passages_speak_for_a_topic()
    {
        var finder = new TopicFinder(TopicGate.MiniLm, Examples, "en");

        finder.NearnessTo("b", [[1, 0, 0], [0, 1, 0]]).Should().Equal(0, 1);
        finder.NearnessTo("unheard", [[1, 0, 0]]).Should().Equal(0);
    }

    [Fact]
    public void Labels_agree_with_what_the_others_would_have_found()
    {
        new LabelledTopics(TopicGate.MiniLm, Examples, []).Agreements().Should().BeEmpty();
        TopicVector[] labels = [new("a", null, [1, 0, 0]), new("a", null, [1, .05f, 0]), new("b", null, [1, .2f, 0]), new(null, null, [0, 0, 1])];
        new LabelledTopics(TopicGate.MiniLm, [], labels).Agreements().Should().Equal(true, true, false, true);
    }

    [Fact]
    public void Scores_stay_between_0_and_1_and_the_order_of_examples_means_nothing() =>
        Prop.ForAll(AnyVector.OfLengthOne.NonEmptyListOf().Zip(AnyVector.OfLengthOne.ListOf()).ToArbitrary(), given =>
        {
            var (examples, passages) = given;
            TopicVector[] labelled = [.. examples.Select((vector, at) => new TopicVector(at % 3 == 2 ? null : $"t{at % 3}", null, vector))];
            PassageVector[] said = [.. passages.Select((vector, at) => new PassageVector(vector, at % 2 == 0))];
            var forth = new TopicFinder(TopicGate.MiniLm, labelled, null).Find(said, TopicClassifier.Train(labelled));
            var back = new TopicFinder(TopicGate.MiniLm, labelled.Reverse(), null).Find(said, TopicClassifier.Train([.. labelled.Reverse()]));
            return forth.Score is null or (>= 0 and <= 1) && forth.Id is null == forth.Score is null && forth.Source == back.Source;
        }).Check(Many);

    private static IReadOnlyList<TopicVector> Trained =>
    [
        .. Enumerable.Range(0, 10).Select(at => new TopicVector("a", null, [1, at * .02f, 0])),
        .. Enumerable.Range(0, 10).Select(at => new TopicVector("b", null, [at * .02f, 1, 0])),
    ];

    private static PassageVector Said(params float[] vector) => new(vector, IsEarly: false);

    private static FoundTopic Find(IEnumerable<TopicVector> examples, IReadOnlyList<PassageVector> passages) =>
        new TopicFinder(TopicGate.MiniLm, examples, "en").Find(passages, classifier: null);
}
