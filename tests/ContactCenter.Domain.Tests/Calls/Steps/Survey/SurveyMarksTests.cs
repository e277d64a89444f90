using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Steps.Survey;

namespace ContactCenter.Domain.Tests.Calls.Steps.Survey;

public sealed class SurveyMarksTests
{
    private static readonly SurveyQuestion.Scale OneToFive = Scale(1, 5);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("5", 5)]
    [InlineData("0", null)]
    [InlineData("6", null)]
    [InlineData("*", null)]
    [InlineData("4#", null)]
    [InlineData("05", 5)]
    public void A_key_within_the_scale_is_a_mark(string digits, int? mark) =>
        SurveyMarks.Read(OneToFive, new(null, digits, [new("three", 1)]), 0.4).Should().Be(mark);

    [Theory]
    [InlineData("four", 4)]
    [InlineData("I would say 2", 2)]
    [InlineData("Excellent!", 5)]
    [InlineData("six", null)]
    [InlineData("four or five", null)]
    [InlineData("four out of five", 4)]
    [InlineData("Four out of five stars, please", 4)]
    [InlineData("four stars out of 5", 4)]
    [InlineData("four stars", 4)]
    [InlineData("I would say four", 4)]
    [InlineData("5 of 5", 5)]
    [InlineData("4/5", 4)]
    [InlineData("one of the agents was fine, so two of five", null)]
    [InlineData("it was one of a kind", 1)]
    [InlineData("four out of ten", null)]
    [InlineData("4/10", null)]
    [InlineData("four out of three", null)]
    [InlineData("out of five", null)]
    [InlineData("of five", null)]
    [InlineData("4.5", null)]
    [InlineData("４", 4)]
    [InlineData("five, excellent", 5)]
    [InlineData("", null)]
    public void Words_that_mean_one_mark_are_that_mark(string words, int? mark) =>
        SurveyMarks.Read(OneToFive, new(null, null, [new(words, 0.9)]), 0.4).Should().Be(mark);

    [Fact]
    public void Hypotheses_count_from_the_confidence_that_is_asked_for_and_the_first_clear_one_wins()
    {
        Read(("one", 0.39)).Should().BeNull();
        Read(("one", 0.4)).Should().Be(1);
        Read(("one", null)).Should().Be(1);
        Read(("one", 0.1), ("two", 0.5)).Should().Be(2);
        Read(("one", 0)).Should().Be(1, "none was given");
        Read(("one", -1)).Should().Be(1);
        Read(("one", double.NaN)).Should().Be(1);
        Read(("one or two", 0.9), ("three", 0.5), ("four", 0.5)).Should().Be(3);

        static int? Read(params (string Text, double? Confidence)[] heard) =>
            SurveyMarks.Read(OneToFive, new(null, "", [.. heard.Select(h => new Heard(h.Text, h.Confidence))]), 0.4);
    }

    [Fact]
    public void Without_keys_and_words_there_is_silence()
    {
        SurveyMarks.IsSilence(new(null, null, [])).Should().BeTrue();
        SurveyMarks.IsSilence(new(null, "", default)).Should().BeTrue();
        SurveyMarks.IsSilence(new(null, "4", [])).Should().BeFalse();
        SurveyMarks.IsSilence(new(null, null, [new("", null)])).Should().BeFalse();
        SurveyMarks.Read(OneToFive, new(null, null, default), 0.4).Should().BeNull();
    }

    [Fact]
    public void A_recogniser_expects_the_names_of_the_marks_and_the_words()
    {
        SurveyMarks.Expected(OneToFive, "en-GB").Should().Equal("one", "two", "three", "four", "five", "excellent");
        SurveyMarks.Expected(Scale(9, 12), "EN-us").Should().Equal("nine", "ten", "11", "12", "excellent");
        SurveyMarks.Expected(OneToFive, "fr-FR").Should().Equal("excellent");
    }

    [Fact]
    public void Marks_beyond_ten_are_read_too()
    {
        SurveyMarks.Read(Scale(0, 12), new(null, "11", []), 0.4).Should().Be(11);
        SurveyMarks.Read(Scale(0, 12), new(null, null, [new("ten", 1)]), 0.4).Should().Be(10);
        SurveyMarks.Read(Scale(0, 12), new(null, null, [new("12", 1)]), 0.4).Should().Be(12);
        SurveyMarks.Read(Scale(0, 12), new(null, null, [new("zero", 1)]), 0.4).Should().Be(0);
    }

    private static SurveyQuestion.Scale Scale(int min, int max) => new()
    {
        Prompt = Prompt.Of("How was it?"),
        Min = min,
        Max = max,
        Words = ImmutableSortedDictionary<string, int>.Empty.Add("excellent", 5),
    };
}
