using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Tests.Analysis.Entities;

public sealed class EntityFinderTests
{
    [Fact]
    public void A_place_has_the_number_of_its_turn_in_the_transcript()
    {
        var call = new Conversation([new(3, Speaker.Agent, 0, 1, "Hello."), new(7, Speaker.Caller, 2, 3, "It's a@b.example, or c@d.example.")], "en");

        new EntityFinder([]).FindIn(call).Entities.Should().Equal(
            new FoundEntity("email", "a@b.example", new(7, 5, 16), 1), new FoundEntity("email", "c@d.example", new(7, 21, 32), 1));
    }

    [Fact]
    public void An_order_number_is_known_by_its_label_only_and_so_is_less_sure() =>
        new EntityFinder([]).FindIn(SentenceModels.Said("order number 4512")).Entities.Should().Equal(
            new FoundEntity("orderNumber", "4512", new(0, 13, 17), .8));

    [Fact]
    public void What_is_said_over_two_turns_is_an_entity_in_each()
    {
        var call = new Conversation(
            [new(0, Speaker.Caller, 0, 1, "it's 020 7946"), new(1, Speaker.Agent, 1, 2, "yes"), new(2, Speaker.Caller, 2, 3, "0958 thanks")], "en");
        Found(new EntityFinder([], new SentenceModels.Phones()), call).Should().Equal("phone 020 7946", "phone 0958");
    }

    [Theory]
    [InlineData(0, 0, 0, "pattern plan 24")]
    [InlineData(0, 1, 0, "list plan")]
    [InlineData(1, 1, 0, "pattern plan 24")]
    [InlineData(0, 0, 1, "long best plan 24")]
    [InlineData(-1, 0, 0, "long best plan 24")]
    public void Of_two_that_overlap_the_higher_priority_stays_then_the_pattern_then_the_longer(int pattern, int list, int longer, string found) =>
        Found(
            [
                SentenceModels.Pattern("pattern", @"plan \d+") with { Priority = pattern },
                SentenceModels.List("list", "plan") with { Priority = list },
                SentenceModels.List("long", "best plan 24") with { Priority = longer },
            ],
            "the best plan 24").Should().Equal(found);

    [Fact]
    public void A_list_stands_before_what_is_built_in_unless_its_priority_is_lower()
    {
        Found([SentenceModels.List("domain", "example")], "a@b.example").Should().Equal("domain example");
        Found([SentenceModels.List("domain", "example") with { Priority = -1 }], "a@b.example").Should().Equal("email a@b.example");
    }

    [Theory]
    [InlineData("the new [card] is [card]", "card [card]", "card [card]")]
    [InlineData("[plan] and plan", "plan [plan]")]
    [InlineData("[unknown] card", "word card", "word unknown")]
    public void In_the_place_of_a_redaction_stands_nothing_else(string text, params string[] found) => Found(
        [
            SentenceModels.List("word", "card", "new card", "unknown") with { Priority = 9 },
            SentenceModels.Pattern("sign", @"\[card\]|. is .") with { Priority = 9 },
            SentenceModels.List("plan", "plan") with { Redact = true },
        ],
        text).Should().BeEquivalentTo(found);

    [Fact]
    public void What_is_to_be_redacted_is_not_shown_where_it_was_not() =>
        Found([SentenceModels.List("plan", "Premium") with { Redact = true }], "my Premium plan is [plan]").Should().Equal("plan [plan]");

    [Theory]
    [InlineData("I want the premium, please", "premium")]
    [InlineData("PREMIUM's price", "PREMIUM")]
    [InlineData("ｐｒｅｍｉｕｍ it is", "ｐｒｅｍｉｕｍ")]
    [InlineData("premiums or unpremium")]
    [InlineData("新しい光回線を使う", "光回線")]
    [InlineData("O’Brien & Sons called", "O’Brien & Sons")]
    [InlineData("obrien sons called", "obrien sons")]
    [InlineData("l’premium et d'Premium", "premium", "Premium")]
    public void A_list_finds_whole_words_whatever_their_case_and_width(string text, params string[] found) =>
        Found([SentenceModels.List("word", "Premium", "光回線", "O'Brien & Sons")], text).Should().Equal(found.Select(word => $"word {word}"));

    [Theory]
    [InlineData("it is $45 now", "price $45")]
    [InlineData("$forty five now", "price $forty five")]
    [InlineData("now forty five %", "price forty five %")]
    public void Signs_at_the_ends_of_a_normalised_text_are_searched_too(string text, string found) =>
        Found([SentenceModels.Pattern("price", @"\$\d+|\d+ %") with { Normalise = true }], text).Should().Equal(found);

    [Fact]
    public void A_pattern_that_takes_too_long_is_named_and_the_others_are_found()
    {
        EntityModel[] models = [SentenceModels.Pattern("slow", @"(\w+ )+\d"), SentenceModels.List("end", "end")];
        var finder = new EntityFinder(models, TimeSpan.FromMilliseconds(1));
        var found = finder.FindIn(SentenceModels.Said(SentenceModels.LongText(words: 100_000) + "end", null));

        found.TimedOut.Should().Equal("slow");
        found.Entities.Select(entity => entity.Type).Should().Equal("end");
    }

    [Fact]
    public void A_call_without_words_has_none()
    {
        new EntityFinder(SentenceModels.All).FindIn(new([])).Should().BeEquivalentTo(new FoundEntities([], []));
        Found(SentenceModels.All, "").Should().BeEmpty();
    }

    private static IEnumerable<string> Found(IEnumerable<EntityModel> models, string text) =>
        Found(new EntityFinder(models, SentenceModels.LongLimit), SentenceModels.Said(text));

    private static IEnumerable<string> Found(EntityFinder finder, Conversation call) =>
        finder.FindIn(call).Entities.Select(entity => $"{entity.Type} {entity.Text}");
}
