using ContactCenter.Domain.Delivery;
using static ContactCenter.Domain.Delivery.TranscriptLoss;

namespace ContactCenter.Domain.Tests.Delivery;

/// <summary>What is missing is told in a few sentences of ours.</summary>
public sealed class MissingTranscriptTests
{
    public static TheoryData<int, TranscriptLoss[], string?> Losses => new()
    {
        { 0, [], null },
        { 2, [], null },
        { 1, [NotCome], "the recording did not come" },
        { 1, [NotBroughtIn], "the recording could not be brought in" },
        { 1, [NotInWords], "the recording could not be put into words" },
        { 2, [NotInWords], "1 of 2 recordings could not be put into words" },
        { 3, [NotInWords, NotCome, NotInWords], "1 of 3 recordings did not come; 2 of 3 recordings could not be put into words" },
        { 1, [NoModel], "no model for de" },
        { 2, [NoModel, NoModel], "no model for de" },
        { 2, [NoModel], "1 of 2 recordings: no model for de" },
        { 1, [SwitchedOff], "switched off" },
        { 1, [KeptNoLonger], "kept no longer" },
        { 2, [OtherDepartment], "1 of 2 recordings: of another department" },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void Each_loss_has_its_sentence(int recordings, TranscriptLoss[] losses, string? sentence) =>
        MissingTranscript.Of(recordings, losses, "de").Should().Be(sentence);

    [Fact]
    public void A_language_that_is_not_known_is_not_named() => MissingTranscript.Of(1, [NoModel], language: null).Should().Be("no model");
}
