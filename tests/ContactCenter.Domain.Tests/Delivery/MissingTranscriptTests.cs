using ContactCenter.Domain.Delivery;

namespace ContactCenter.Domain.Tests.Delivery;

/// <summary>What is missing is told in a few sentences of ours.</summary>
public sealed class MissingTranscriptTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(2, 0, 0, 0, null)]
    [InlineData(1, 1, 0, 0, "the recording did not come")]
    [InlineData(1, 0, 1, 0, "the recording could not be brought in")]
    [InlineData(1, 0, 0, 1, "the recording could not be put into words")]
    [InlineData(2, 0, 0, 1, "1 of 2 recordings could not be put into words")]
    [InlineData(3, 1, 0, 2, "1 of 3 recordings did not come; 2 of 3 recordings could not be put into words")]
    public void Each_loss_has_its_sentence(int recordings, int notCome, int notBroughtIn, int notInWords, string? sentence) =>
        MissingTranscript.Of(recordings, notCome, notBroughtIn, notInWords).Should().Be(sentence);
}
