using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

/// <summary>An owner's sentences are read from lines with tabs.</summary>
public sealed class SeedLinesTests
{
    [Fact]
    public void Each_line_is_a_label_a_tab_and_a_sentence()
    {
        var (seeds, fault) = SeedLines.Read("positive\tC'est parfait, merci.\r\n\r\nNegative\t On m'a oublié. \nneutral\tJ'appelle pour une facture.\n");

        fault.Should().BeNull();
        seeds.Should().Equal(
            new SentimentSeed(SentimentLabel.Positive, "C'est parfait, merci."),
            new SentimentSeed(SentimentLabel.Negative, "On m'a oublié."),
            new SentimentSeed(SentimentLabel.Neutral, "J'appelle pour une facture."));
    }

    [Fact]
    public void The_same_line_twice_counts_once() => SeedLines.Read("neutral\tOne moment\nneutral\tone moment").Seeds.Should().ContainSingle();

    [Theory]
    [InlineData("", 1)]
    [InlineData("\n \n", 1)]
    [InlineData("positive\tGood\nno tab here", 2)]
    [InlineData("positive\tGood\n\nnegative\tBad\ttwice", 3)]
    [InlineData("mixed\tGood and bad", 1)]
    [InlineData("\tGood", 1)]
    [InlineData("positive\tGood\npositive\t ", 2)]
    [InlineData("positive\tFine\nneutral\tfine", 2)]
    public void The_first_line_that_is_none_is_named(string text, int line)
    {
        var (seeds, fault) = SeedLines.Read(text);

        seeds.Should().BeEmpty();
        fault!.Line.Should().Be(line);
        fault.Problem.Should().MatchRegex("^(is|has|must|says)");
    }

    [Fact]
    public void What_is_too_long_or_too_much_is_named()
    {
        SeedLines.Read($"neutral\t{new string('a', 501)}").Fault!.Line.Should().Be(1);
        SeedLines.Read(Lines(SeedLines.Most)).Fault.Should().BeNull();
        SeedLines.Read(Lines(SeedLines.Most + 1)).Fault!.Line.Should().Be(SeedLines.Most + 1);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void The_servers_own_sentences_could_be_such_a_file(string language)
    {
        var seeds = SentimentSeeds.Of(language);

        var (read, fault) = SeedLines.Read(string.Join('\n', seeds.Select(seed => $"{seed.Label}\t{seed.Text}")));

        fault.Should().BeNull();
        read.Should().Equal(seeds);
    }

    private static string Lines(int count) => string.Join('\n', Enumerable.Range(0, count).Select(line => FormattableString.Invariant($"neutral\t{line}")));
}
