using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Tests.Analysis.Phrases;

public sealed class KeyPhrasesTests
{
    private static readonly PhraseResources English = Resources("en", "the and is my a i it you for please order new", "the and is my a i it you for new");

    private static readonly PhraseResources German = Resources("de", "die der und ist ich meine auf wegen", "die der und ist ich meine auf wegen");

    [Fact]
    public void English_phrases_are_adjectives_with_nouns() =>
        Texts(OfTagged("my/PRON old/ADJ fiber/NOUN cable/NOUN broke/VERB and/CCONJ Anna/PROPN laughed/VERB loud/ADJ"))
            .Should().BeEquivalentTo("old fiber cable", "Anna");

    [Fact]
    public void A_phrase_points_at_where_it_was_said_first_and_the_best_has_the_highest_score()
    {
        var found = OfTagged("a/DET refund/NOUN", "the/DET router/NOUN is/AUX dead/ADJ ,/PUNCT my/PRON Router/NOUN").Phrases;

        found[0].Should().Be(new KeyPhrase("router", new(1, 4, 10), 1));
        found[1].Text.Should().Be("refund");
        found[1].Score.Should().BeInRange(0, 1).And.BeLessThan(1);
    }

    [Fact]
    public void Plural_and_case_make_no_other_phrase() =>
        Texts(OfTagged("the/DET gift/NOUN card/NOUN", "two/NUM Gift/NOUN Cards/NOUN")).Should().Equal("gift card");

    [Fact]
    public void A_word_of_a_better_phrase_is_not_told_again() =>
        Texts(OfTagged("gift/NOUN card/NOUN", "gift/NOUN card/NOUN", "a/DET card/NOUN")).Should().Equal("gift card");

    [Fact]
    public void Several_words_that_were_said_by_themselves_are_told_beside_a_longer_phrase() =>
        Texts(OfTagged("broken/ADJ gift/NOUN card/NOUN", "a/DET gift/NOUN card/NOUN", "a/DET card/NOUN")).Should().Equal("broken gift card", "gift card");

    [Fact]
    public void Courtesy_numbers_and_placeholders_are_no_phrases() =>
        Texts(OfTagged("good/ADJ morning/NOUN thanks/NOUN", "42/NOUN", "[card]/NOUN", "my/PRON [card]/X bill/NOUN")).Should().Equal("bill");

    [Fact]
    public void A_hyphen_joins_two_words() => Texts(KeyPhrases.Of(Call("de", "die Kunden-Karte ist"), German)).Should().Equal("Kunden-Karte");

    [Fact]
    public void Words_that_a_hyphen_joins_are_one_word_of_a_better_phrase() =>
        Texts(KeyPhrases.Of(Call("de", "die alte Kunden-Karte ist", "die alte Kunden-Karte ist", "die Kunden-Karte ist"), German))
            .Should().Equal("alte Kunden-Karte");

    [Fact]
    public void Without_parts_of_speech_phrases_stand_between_stop_words()
    {
        var found = KeyPhrases.Of(Call("de", "meine Internetverbindung ist langsam", "die letzte Rechnung und wegen [card] die letzten Rechnungen"), German);

        Texts(found).Should().Equal("letzte Rechnung", "Internetverbindung");
        found.Obstacle.Should().BeNull();
    }

    [Fact]
    public void A_script_without_spaces_has_no_phrases_and_says_why()
    {
        var found = KeyPhrases.Of(Call("ja", "カードの請求について電話しました", "OK"), null);

        found.Phrases.Should().BeEmpty();
        found.Obstacle.Should().Be(PhraseObstacle.NoSpaces);
    }

    [Theory]
    [InlineData("pl")]
    [InlineData(null)]
    public void A_language_without_lists_has_no_phrases_and_says_why(string? language)
    {
        var found = KeyPhrases.Of(Call(language, "moja faktura"), null);

        found.Phrases.Should().BeEmpty();
        found.Obstacle.Should().Be(PhraseObstacle.NoWordList);
    }

    [Fact]
    public void Turns_in_another_language_are_left_out()
    {
        var call = new Conversation([Said(0, "meine Rechnung"), Said(1, "the invoice number") with { Language = "en-GB" }], "de-AT");

        Texts(KeyPhrases.Of(call, German)).Should().Equal("Rechnung");
    }

    [Fact]
    public void There_are_ten_at_most_and_twenty_of_a_long_call()
    {
        var nouns = Enumerable.Range(0, 30).Select(number => $"Wort{(char)('a' + number % 26)}{(char)('a' + number / 26)}x").ToList();
        string[] turns = [.. nouns.Select(noun => $"die {noun} ist")];

        KeyPhrases.Of(Call("de", turns), German).Phrases.Should().HaveCount(KeyPhrases.Most);
        KeyPhrases.Of(Call("de", [.. turns, string.Join(' ', Enumerable.Repeat("und", KeyPhrases.LongCallWords))]), German)
            .Phrases.Should().HaveCount(KeyPhrases.MostOfLongCall);
    }

    [Fact]
    public void Rare_words_say_more_than_frequent_ones() =>
        Texts(OfTagged("the/DET order/NOUN ,/PUNCT the/DET modem/NOUN")).Should().Equal("modem", "order");

    [Fact]
    public void Nearness_to_the_whole_counts_more_than_rareness()
    {
        var call = Call("de", "der Router und der Router", "die Rechnung");

        var found = KeyPhrases.Of(call, German, nearness: text => text == "Rechnung" ? .8 : .1);

        Texts(found).Should().Equal("Rechnung", "Router");
        found.Phrases.Select(phrase => phrase.Score).Should().BeInDescendingOrder().And.OnlyContain(score => score >= 0 && score <= 1);
    }

    [Fact]
    public void Of_many_phrases_only_those_that_say_most_are_compared_with_the_whole()
    {
        var nouns = Enumerable.Range(0, 100).Select(number => $"Wort{(char)('a' + number % 26)}{(char)('a' + number / 26)}x").ToList();
        var often = nouns[^1];
        var asked = new List<string>();

        KeyPhrases.Of(Call("de", [.. nouns.Append(often).Select(noun => $"die {noun} ist")]), German, nearness: text =>
        {
            asked.Add(text);
            return 0;
        });

        asked.Should().HaveCount(WeighedPhrases.MostCompared).And.Contain(often);
    }

    [Fact]
    public void Nothing_said_is_nothing_found()
    {
        var found = KeyPhrases.Of(new([], "en"), English);

        found.Phrases.Should().BeEmpty();
        found.Obstacle.Should().BeNull();
    }

    private static FoundPhrases OfTagged(params string[] turns)
    {
        var words = turns.Select(turn => turn.Split(' ').Select(word => word.Split('/')).ToList()).ToList();
        var call = Call("en", [.. words.Select(turn => string.Join(' ', turn.Select(word => word[0])))]);
        return KeyPhrases.Of(call, English, turn => Tagged(turn, words[turn.Segment]));
    }

    private static ImmutableArray<TaggedWord> Tagged(Turn turn, List<string[]> words)
    {
        var at = 0;
        var tagged = ImmutableArray.CreateBuilder<TaggedWord>();
        foreach (var word in words)
        {
            tagged.Add(new(new(turn.Segment, at, at + word[0].Length), word[1], 1));
            at += word[0].Length + 1;
        }

        return tagged.ToImmutable();
    }

    private static IEnumerable<string> Texts(FoundPhrases found) => found.Phrases.Select(phrase => phrase.Text);

    private static Conversation Call(string? language, params string[] turns) => new([.. turns.Select((text, number) => Said(number, text))], language);

    private static Turn Said(int number, string text) => new(number, Speaker.Caller, number, number + 1, text);

    private static PhraseResources Resources(string language, string words, string stopWords) => new(
        language,
        words.Split(' ').Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at + 1, StringComparer.Ordinal),
        stopWords.Split(' ').ToHashSet(StringComparer.Ordinal));
}
