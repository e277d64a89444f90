using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Transcripts;

/// <summary>What is left of what a model said over and over; which texts are loops is tried where they are heard.</summary>
public sealed class WordLoopsTests
{
    [Fact]
    public void Texts_are_looked_at_as_one()
    {
        var left = WordLoops.Cut(["so it is, no no", "no no no no no no no", "no fine"]);

        left.Select(text => text.Text).Should().Equal("so it is, no", "", "fine");
        left.Select(text => (text.IsWhole, text.IsGone, text.BeginsLater, text.EndsEarlier)).Should()
            .Equal((false, false, false, true), (false, true, false, false), (false, false, true, false));
        left[0].Of((int[])[1, 2, 3, 4, 5]).Should().Equal(1, 2, 3, 4);
        left[2].Of((int[])[1, 2]).Should().Equal(2);
        left[2].Of((int[])[1, 2, 3]).Should().BeEmpty("nobody knows whose they are");
    }

    [Theory]
    [InlineData("no  no no,  fine")]
    [InlineData("four one one one one one one one one one one one one one one one")]
    [InlineData("")]
    public void A_text_without_a_loop_is_as_it_was(string text)
    {
        var left = WordLoops.Cut([text]).Should().ContainSingle().Subject;

        (left.Text, left.IsWhole, left.IsGone, left.BeginsLater, left.EndsEarlier).Should().Be((text, true, false, false, false));
    }

    [Fact]
    public void Of_nothing_nothing_is_left() => WordLoops.Cut([]).Should().BeEmpty();
}
