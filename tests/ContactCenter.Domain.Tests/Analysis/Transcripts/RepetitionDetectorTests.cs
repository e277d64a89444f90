using ContactCenter.Domain.Analysis.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Transcripts;

public sealed class RepetitionDetectorTests
{
    [Fact]
    public void Whatever_goes_round_is_cut_after_its_first_copy() => Prop.ForAll(
        Gen.Choose(1, RepetitionDetector.LongestPeriod).ToArbitrary(),
        Gen.Choose(0, 40).ToArbitrary(),
        (period, before) =>
        {
            int[] items = [.. Enumerable.Range(1_000, before), .. Enumerable.Range(0, 400).Select(i => i % period)];

            Cut(items, 3, 16).Should().Be(before + period);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_differs_is_left_alone() => Cut(Enumerable.Range(0, 1_000), 3, 16).Should().BeNull();

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    public void A_few_copies_are_how_people_speak(int copies) =>
        Cut([1, 2, .. Enumerable.Repeat(5, copies), 3, 4, 1, 2, 3, 4, 1, 2, 9], 4, 8).Should().BeNull();

    private static int? Cut(IEnumerable<int> items, int copies, int leastMatches)
    {
        var detector = new RepetitionDetector(copies, leastMatches);
        return items.Select(detector.Add).FirstOrDefault(loop => loop is not null)?.Kept;
    }
}
