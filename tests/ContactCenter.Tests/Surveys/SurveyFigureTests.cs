using ContactCenter.Calls.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Surveys;

/// <summary>Figures out of marks, without a store.</summary>
public sealed class SurveyFigureTests
{
    private static readonly SurveyScale OneToFive = new(1, 5);

    [Theory]
    [InlineData(1, 5, "4 5")]
    [InlineData(0, 10, "8 9 10")]
    [InlineData(1, 3, "3")]
    [InlineData(0, 2, "2")]
    [InlineData(1, 2, "")]
    [InlineData(0, 99, "75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99")]
    public void Satisfied_is_the_upper_quarter_of_a_scale(int low, int high, string marks)
    {
        var scale = new SurveyScale(low, high);

        string.Join(' ', Enumerable.Range(low, high - low + 1).Where(scale.IsSatisfied)).Should().Be(marks);
    }

    [Fact]
    public void The_example_of_the_documents_comes_out()
    {
        SurveyCount[] counts = [.. new int?[] { 5, 5, 4, 3, 2, null }.Select(mark => new SurveyCount("Sales", OneToFive, mark, 1))];

        SurveyFigure.Of(counts, isByAgent: false).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Key = "Sales", Asked = 6, Answered = 5, Satisfied = 3, Csat = 0.6, Mean = 3.8 });
    }

    [Fact]
    public void Marks_of_two_scales_are_two_entries_and_two_marks_tell_no_satisfaction()
    {
        SurveyCount[] counts =
        [
            new("Sales", new(0, 10), 9, 2), new("Sales", OneToFive, 1, 1), new("sales", OneToFive, 5, 1),
            new("Sales", new(0, 1), 1, 3), new("Sales", null, 4, 1),
        ];

        var figures = SurveyFigure.Of(counts, isByAgent: false);

        figures.Select(figure => (figure.Scale?.Highest, figure.Answered, figure.Satisfied, figure.Csat, figure.Mean)).Should().Equal(
            (null, 1, null, null, null),
            (1, 3, null, null, 1.0),
            (10, 2, 2, 1.0, 9.0),
            (5, 2, 1, 0.5, 3.0));
    }

    [Theory]
    [InlineData(4, null, null)]
    [InlineData(5, 1.0, 4.0)]
    public void Of_an_agent_there_are_no_means_of_fewer_than_five_marks(int marks, double? csat, double? mean)
    {
        var figure = SurveyFigure.Of([new("447700900101", OneToFive, 4, marks), new("447700900101", OneToFive, null, 3)], isByAgent: true)
            .Should().ContainSingle().Subject;

        (figure.Answered, figure.Satisfied, figure.Csat, figure.Mean).Should().Be((marks, marks, csat, mean));
    }

    [Fact]
    public void Nobody_is_counted_twice_and_nobody_is_left_out()
    {
        var counts =
            from key in Gen.Elements("Sales", "Support", "sales")
            from scale in Gen.Elements(OneToFive, new SurveyScale(0, 10), null)
            from mark in Gen.OneOf(Gen.Choose(scale?.Lowest ?? 0, scale?.Highest ?? 5).Select(mark => (int?)mark), Gen.Constant((int?)null))
            from count in Gen.Choose(1, 1_000)
            select new SurveyCount(key, scale, mark, count);

        Prop.ForAll(counts.ListOf().ToArbitrary(), all =>
        {
            var figures = SurveyFigure.Of(all, isByAgent: false);
            figures.Sum(figure => figure.Asked).Should().Be(all.Sum(count => count.Count));
            figures.Sum(figure => figure.Answered).Should().Be(all.Where(count => count.Score is not null).Sum(count => count.Count));
            figures.DistinctBy(figure => (figure.Key.ToUpperInvariant(), figure.Scale)).Should().HaveSameCount(figures);
            foreach (var figure in figures)
            {
                figure.Answered.Should().BeLessThanOrEqualTo(figure.Asked);
                (figure.Satisfied ?? 0).Should().BeLessThanOrEqualTo(figure.Answered);
                (figure.Csat ?? 0).Should().BeInRange(0, 1);
            }
        }).QuickCheckThrowOnFailure();
    }
}
