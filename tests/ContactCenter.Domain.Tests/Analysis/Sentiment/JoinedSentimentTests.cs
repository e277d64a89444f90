using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Words;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

/// <summary>What a vector and word rules say together.</summary>
public sealed class JoinedSentimentTests
{
    private static readonly SentimentProbabilities ByVector = new(.8, .1, .1);

    [Fact]
    public void Where_words_show_something_both_count_alike() =>
        JoinedSentiment.Of(ByVector, new(.2, .3, .3, .2)).Should().Be(new SentimentProbabilities(.5, .2, .2, .1));

    [Theory]
    [InlineData("my card is [card]")]
    [InlineData("the form asks for the date of purchase")]
    public void Words_that_show_nothing_do_not_count(string text) => JoinedSentiment.Of(ByVector, WordSentiment.Of(text, "en")).Should().BeSameAs(ByVector);

    [Fact]
    public void Where_one_is_not_there_the_other_decides()
    {
        JoinedSentiment.Of(ByVector, null).Should().BeSameAs(ByVector);
        JoinedSentiment.Of(null, ByVector).Should().BeSameAs(ByVector);
        JoinedSentiment.Of(null, null).Should().BeNull();
    }
}
