using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Phrases;
using ContactCenter.Speech.Analysis.Syntax;

namespace ContactCenter.Tests.Speech.Analysis.Phrases;

public sealed class WordListsTests
{
    private const int Words = 20_000;

    public static TheoryData<string> Languages => [.. WordLists.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_language_has_its_words_by_frequency_and_its_stop_words(string language)
    {
        var lists = WordLists.Of(language)!;

        lists.Language.Should().Be(language);
        lists.Ranks.Should().HaveCount(Words).And.NotContainKey("");
        lists.Ranks.Values.Should().OnlyHaveUniqueItems().And.OnlyContain(rank => rank >= 1 && rank <= Words);
        lists.StopWords.Should().HaveCountGreaterThan(300).And.NotContain("");
        lists.Ranks.MinBy(rank => rank.Value).Key.Should().BeOneOf(lists.StopWords);
    }

    [Fact]
    public void The_region_of_a_language_does_not_matter_and_lists_are_read_once() =>
        WordLists.Of("de-AT").Should().BeSameAs(WordLists.Of("DE"));

    [Theory]
    [InlineData("ja")]
    [InlineData("")]
    [InlineData("../de")]
    [InlineData(null)]
    public void Other_languages_have_none(string? language) => WordLists.Of(language).Should().BeNull();

    [Fact]
    public void The_licences_of_the_lists_lie_beside_them() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "analysis", "words", "LICENSE.txt")).Should()
            .Contain("zxcvbn-ts").And.Contain("stopwords-iso").And.Contain("Permission is hereby granted").And.Contain("ODC-BY");

    [Fact]
    public void An_English_call_is_about_what_was_said_in_it()
    {
        var call = Call("en", "Good morning, thank you for calling, how can I help you?",
            "My internet connection has been down since Tuesday, and the router shows a red light.",
            "I see a damaged fiber cable. Did you restart the router?", "Yes, I did. Can I get a refund on my next invoice?");

        Texts(KeyPhrases.Of(call, WordLists.Of("en"), TaggerFile.English.Tag)).Should()
            .StartWith("router").And.Contain("internet connection").And.Contain("refund").And.NotContain(text => text.Contains("morning"));
    }

    [Fact]
    public void A_German_call_is_about_what_was_said_in_it()
    {
        var call = Call("de", "Guten Morgen, was kann ich für Sie tun?", "Meine Kundennummer ist [phone], und ich habe eine Frage zu der letzten Rechnung.",
            "Die monatliche Gebühr auf Ihrer Rechnung ist höher.");

        Texts(KeyPhrases.Of(call, WordLists.Of("de"))).Should()
            .Contain("Kundennummer").And.Contain("monatliche Gebühr").And.Contain("letzten Rechnung").And.NotContain(text => text.Contains("Morgen"));
    }

    private static IEnumerable<string> Texts(FoundPhrases found) => found.Phrases.Select(phrase => phrase.Text);

    private static Conversation Call(string language, params string[] turns) =>
        new([.. turns.Select((text, number) => new Turn(number, Speaker.Unknown, number, number + 1, text))], language);
}
