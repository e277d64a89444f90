using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Transcripts;

public sealed class CorrectionPlacesTests
{
    [Theory]
    [InlineData(0, 4, 4)]
    [InlineData(2, 5, 6)]
    [InlineData(5, 5, 7)]
    public void What_is_replaced_before_a_correction_moves_it(int begin, int end, int start) =>
        CorrectionPlaces.Replaced([Made(5, 3)], begin, end, end - begin + start - 5).Should().Equal(Made(start, 3));

    [Theory]
    [InlineData(8, 9)]
    [InlineData(8, 8)]
    [InlineData(20, 30)]
    public void What_is_replaced_behind_a_correction_leaves_it(int begin, int end) =>
        CorrectionPlaces.Replaced([Made(5, 3)], begin, end, 40).Should().Equal(Made(5, 3));

    [Theory]
    [InlineData(5, 8)]
    [InlineData(4, 6)]
    [InlineData(7, 9)]
    [InlineData(6, 7)]
    [InlineData(0, 20)]
    public void What_is_replaced_over_a_correction_takes_it_along(int begin, int end) =>
        CorrectionPlaces.Replaced([Made(1, 2), Made(5, 3)], begin, end, 0).Should().NotContain(made => made.Length == 3);

    [Fact]
    public void A_segment_tells_what_was_heard() => HeardText.Of(new TranscriptSegment
    {
        Speaker = Speaker.Caller,
        Start = 0,
        End = 1,
        Text = "Aquilo, Vonage!",
        Corrections = [new(0, 6, "a quilo", "Aquilo"), new(8, 6, "van", "Vonage")],
    }).Text.Should().Be("a quilo, van!");

    private static Correction Made(int start, int length) => new(start, length, "heard", "name");
}
