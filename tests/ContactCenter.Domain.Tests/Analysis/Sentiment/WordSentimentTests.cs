using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;
using ContactCenter.Domain.Analysis.Sentiment.Words;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

public sealed class WordSentimentTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("the engineer was friendly", "the engineer was not friendly")]
    [InlineData("I would say it is good", "I would not say it is good")]
    [InlineData("you are helpful", "you're hardly very helpful")]
    [InlineData("I am very happy", "I am happy")]
    [InlineData("I am a bit annoyed", "I am really annoyed")]
    [InlineData("the room was dirty but the staff were lovely", "the staff were lovely but the room was dirty")]
    [InlineData("I have no complaints at all", "I have many complaints at all")]
    [InlineData("no, that is great", "that is no great help")]
    [InlineData("it is not bad", "it is bad")]
    [InlineData("I can't wait", "I can't access it")]
    public void English_words_around_a_word_change_what_it_says(string better, string worse) =>
        ValueOf(better, "en").Should().BeGreaterThan(ValueOf(worse, "en"));

    [Theory]
    [InlineData("die Hotline ist gut", "die Hotline ist nicht gut")]
    [InlineData("das hat mir geholfen", "das hat mir nicht geholfen")]
    [InlineData("das gefällt mir", "das gefällt mir nicht")]
    [InlineData("es funktioniert und ist nicht teuer", "es funktioniert nicht und ist teuer")]
    [InlineData("ich bin sehr zufrieden", "ich bin zufrieden")]
    [InlineData("der Techniker war schön pünktlich", "der Techniker war schon pünktlich")]
    [InlineData("der Laden war dreckig, aber alle waren nett", "alle waren nett, aber der Laden war dreckig")]
    [InlineData("das ist kein Problem", "das ist ein Problem")]
    [InlineData("das hilft mir nie", "das ist furchtbar")]
    public void German_words_around_a_word_change_what_it_says(string better, string worse) =>
        ValueOf(better, "de").Should().BeGreaterThan(ValueOf(worse, "de"));

    [Theory]
    [InlineData("en", "hello, thank you very much for calling, please hold the line")]
    [InlineData("en", "good morning, how can I help you")]
    [InlineData("en", "have a great day")]
    [InlineData("en", "my card is [card]")]
    [InlineData("en", "[terrible] is what the redaction wrote")]
    [InlineData("de", "guten Tag, vielen Dank für Ihren Anruf, bitte bleiben Sie dran")]
    [InlineData("de", "schönen Tag noch und alles Gute")]
    [InlineData("en", "")]
    public void Courtesy_and_what_was_taken_out_say_nothing(string language, string text)
    {
        var likely = WordSentiment.Of(text, language)!;
        likely.Neutral.Should().BeGreaterThan(.75);
        likely.Positive.Should().Be(likely.Negative);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("hi")]
    [InlineData("")]
    [InlineData(null)]
    public void A_language_without_words_has_no_sentiment(string? language) => WordSentiment.Of("this is terrible", language).Should().BeNull();

    [Theory]
    [InlineData("en-GB")]
    [InlineData("EN_us")]
    public void A_language_of_a_country_has_the_words_of_the_language(string language) =>
        WordSentiment.Of("this is terrible", language).Should().Be(WordSentiment.Of("this is terrible", "en"));

    [Fact]
    public void A_mild_word_says_less_in_a_longer_turn()
    {
        var turn = "it was better " + string.Concat(Enumerable.Repeat("and then I went to the other counter and asked for the form ", 4));
        ValueOf(turn, "en").Should().BePositive().And.BeLessThan(ValueOf("it was better", "en"));
    }

    [Theory]
    [InlineData("en", EnglishSentences.Positive, EnglishSentences.Negative, EnglishSentences.Neutral, .95)]
    [InlineData("de", GermanSentences.Positive, GermanSentences.Negative, GermanSentences.Neutral, .95)]
    public void Sentences_of_calls_are_understood(string language, string positive, string negative, string neutral, double least)
    {
        var sentences = Labelled(positive, SentimentLabel.Positive).Concat(Labelled(negative, SentimentLabel.Negative))
            .Concat(Labelled(neutral, SentimentLabel.Neutral)).ToList();
        sentences.Should().HaveCountGreaterThan(60);
        ShareUnderstood(language, sentences).Should().BeGreaterThan(least);
    }

    /// <summary>The words were written without a look at what of the seeds they miss.</summary>
    [Theory]
    [InlineData("en", .82)]
    [InlineData("de", .77)]
    public void Seeds_are_mostly_understood(string language, double least) => ShareUnderstood(
        language,
        [.. SentimentSeeds.SentencesOf(language).Select(seed => (seed.Text, seed.Label))]).Should().BeGreaterThan(least);

    /// <summary>In a few words people seldom say a word that shows what they mean.</summary>
    [Fact]
    public void Turns_of_a_few_words_are_understood_more_often_than_not() => ShareUnderstood(
        "en",
        [.. SentimentSeeds.TurnsOf("en").Select(seed => (seed.Text, seed.Label))]).Should().BeGreaterThan(.5);

    private double ShareUnderstood(string language, List<(string Text, SentimentLabel Label)> sentences)
    {
        var wrong = sentences.Where(each => LabelOf(each.Text, language) != each.Label).ToList();
        foreach (var (text, label) in wrong)
            output.WriteLine($"{label} taken for {LabelOf(text, language)}: {text}");
        output.WriteLine($"{language}: {sentences.Count - wrong.Count} of {sentences.Count}");
        return 1 - (wrong.Count / (double)sentences.Count);
    }

    private static IEnumerable<(string Text, SentimentLabel Label)> Labelled(string lines, SentimentLabel label) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(text => (text, label));

    private static SentimentLabel LabelOf(string text, string language) => TurnSentiment.Of(0, WordSentiment.Of(text, language)!).Label;

    private static double ValueOf(string text, string language) => TurnSentiment.Of(0, WordSentiment.Of(text, language)!).Value;
}
