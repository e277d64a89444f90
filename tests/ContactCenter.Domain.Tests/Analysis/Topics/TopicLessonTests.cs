using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Tests.Analysis.Topics;

public sealed class TopicLessonTests
{
    [Fact]
    public void Its_classes_are_the_topics_in_their_order_and_none_of_them()
    {
        TopicVector[] examples = [.. Of("b", 10), .. Of(null, 1), .. Of("a", 11)];

        var lesson = TopicLesson.Of(examples)!;

        lesson.Topics.Should().Equal(null, "a", "b");
        lesson.Content.Classes.Should().Be(3);
        lesson.Content.Labels.Should().Equal(examples.Select(example => lesson.Topics.IndexOf(example.Topic)));
        lesson.Content.Vectors.Should().Equal(examples.Select(example => example.Vector));
        var classifier = new SoftmaxClassifier(3, 1, [0, 0, 0, 0, 0, 0]);
        lesson.Learned(classifier).Should().Be(new TopicClassifier(lesson.Topics, classifier));
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(10, 9, false)]
    [InlineData(30, 0, false)]
    public void Two_topics_need_ten_examples_each(int first, int second, bool isLesson) =>
        (TopicLesson.Of([.. Of("a", first), .. Of("b", second), .. Of(null, 20)]) is not null).Should().Be(isLesson);

    private static IEnumerable<TopicVector> Of(string? topic, int count) => Enumerable.Range(0, count).Select(at => new TopicVector(topic, "en", [at]));
}
