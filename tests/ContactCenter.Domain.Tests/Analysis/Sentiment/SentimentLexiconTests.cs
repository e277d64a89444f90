using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;
using ContactCenter.Domain.Analysis.Sentiment.Words;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

public sealed class SentimentLexiconTests
{
    [Fact]
    public void Strengths_are_within_three() =>
        EnglishLexicon.Lexicon.Entries.Concat(GermanLexicon.Lexicon.Entries).Should().OnlyContain(entry => Math.Abs(entry.Value.Strength) <= 3);

    [Theory]
    [InlineData("thank")]
    [InlineData("thanks")]
    [InlineData("please")]
    [InlineData("hello")]
    [InlineData("sorry")]
    [InlineData("welcome")]
    public void Courtesy_is_no_praise(string word) => EnglishLexicon.Lexicon.Entries.Should().NotContainKey(word);

    [Theory]
    [InlineData("danke")]
    [InlineData("bitte")]
    [InlineData("hallo")]
    [InlineData("entschuldigung")]
    [InlineData("schon")]
    public void German_courtesy_is_no_praise(string word) => GermanLexicon.Lexicon.Entries.Should().NotContainKey(word);

    [Fact]
    public void A_stem_has_the_endings_of_its_language()
    {
        var expected = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal)
        {
            ["annoy"] = new(-2, false),
            ["annoyed"] = new(-2, false),
            ["annoys"] = new(1, false),
            ["annoying thing"] = new(-2, false),
        };
        LexiconReader.Entries("-2: annoy~, annoying thing\n1: annoys", "s ed").Should().BeEquivalentTo(expected);
    }

    [Theory]
    [InlineData("en", 140)]
    [InlineData("de-AT", 40)]
    public void Seeds_are_as_many_of_each_label_and_all_different(string language, int count)
    {
        var seeds = SentimentSeeds.Of(language);
        seeds.GroupBy(seed => seed.Label).Select(group => (group.Key, group.Count())).Should().BeEquivalentTo(new[]
        {
            (SentimentLabel.Positive, count), (SentimentLabel.Negative, count), (SentimentLabel.Neutral, count),
        });
        seeds.Select(seed => seed.Text).Should().OnlyHaveUniqueItems().And.OnlyContain(text => text.Length > 10);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData(null)]
    public void Another_language_has_no_seeds(string? language) => SentimentSeeds.Of(language).Should().BeEmpty();

    [Fact]
    public void No_seed_is_a_sentence_that_is_measured() =>
        SentimentSeeds.Of("en").Concat(SentimentSeeds.Of("de")).Should().NotContain(seed =>
            (EnglishSentences.Positive + EnglishSentences.Negative + EnglishSentences.Neutral
                + GermanSentences.Positive + GermanSentences.Negative + GermanSentences.Neutral).Contains(seed.Text, StringComparison.OrdinalIgnoreCase));
}
