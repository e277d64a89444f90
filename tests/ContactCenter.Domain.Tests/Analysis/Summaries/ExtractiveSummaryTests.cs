using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Summaries;

namespace ContactCenter.Domain.Tests.Analysis.Summaries;

public sealed class ExtractiveSummaryTests
{
    [Fact]
    public void An_english_call_about_a_broken_router() => Summary(
        """
        A: Good morning, thank you for calling Bright Net. My name is Paula. How can I help you today?
        C: Hi Paula. My router stopped working after the storm on Sunday. I can't get any internet at all.
        A: I am sorry to hear that. Let me have a look. One moment please.
        C: Sure.
        A: I see that the router does not answer. Have you tried to restart it?
        C: Yes, three times. I would like a replacement because I work from home.
        A: I understand. I will send you a new router, it will arrive by tomorrow.
        C: Great, thank you so much.
        A: Is there anything else I can help you with?
        C: No, that's all. Bye.
        """,
        "en").Should().Equal(
        "Caller: My router stopped working after the storm on Sunday.",
        "Caller: I would like a replacement because I work from home.",
        "Agent: I will send you a new router, it will arrive by tomorrow.");

    [Fact]
    public void An_english_call_about_a_refund_keeps_what_was_redacted_as_it_stands() => Summary(
        """
        A: Thank you for calling, this call may be recorded. How may I help?
        C: Hello, good afternoon. I was charged twice for my subscription and I want a refund for the second payment on [card].
        A: I am sorry about that. Can I have your customer number please?
        C: It's 30569309.
        A: Thanks. I can see both payments. I have cancelled the second payment, you will receive your refund within five business days.
        C: Perfect, that is all. Thank you very much.
        A: You're welcome. Have a nice day.
        """,
        "en").Should().Equal(
        "Caller: I was charged twice for my subscription and I want a refund for the second payment on [card].",
        "Agent: I can see both payments.",
        "Agent: I have cancelled the second payment, you will receive your refund within five business days.");

    [Fact]
    public void A_german_call_about_a_delivery() => Summary(
        """
        A: Guten Tag, Möbelhaus Sommer, mein Name ist Jana Klein.
        C: Guten Tag. Ich habe vor drei Wochen einen Tisch bestellt, und die Lieferung ist noch nicht gekommen.
        A: Das tut mir leid. Sagen Sie mir bitte Ihre Bestellnummer?
        C: Ja, die ist 4500 1234.
        A: Danke. Die Lieferung steht am 24. Dezember im Lager und wird nächste Woche geliefert.
        C: Kann die Lieferung vormittags kommen?
        A: Ja, der Tisch kommt am Dienstag zwischen acht und zehn Uhr.
        C: Gut, vielen Dank.
        """,
        "de-DE").Should().Equal(
        "Caller: Ich habe vor drei Wochen einen Tisch bestellt, und die Lieferung ist noch nicht gekommen.",
        "Agent: Die Lieferung steht am 24. Dezember im Lager und wird nächste Woche geliefert.",
        "Agent: Ja, der Tisch kommt am Dienstag zwischen acht und zehn Uhr.");

    [Fact]
    public void The_paragraph_is_the_same_as_running_text()
    {
        var summary = ExtractiveSummary.Of(SpokenCall.Of("A: Hello.\nC: I want\tto cancel.", "en"), StopWords.Own)!;
        summary.Bullets.Should().Equal("Agent: Hello.", "Caller: I want to cancel.");
        summary.Paragraph.Should().Be("Agent: Hello. Caller: I want to cancel.");
    }

    [Fact]
    public void A_call_under_30_words_is_its_own_summary()
    {
        var text = string.Join('\n', Enumerable.Range(0, 29).Select(number => $"word{number}"));
        Summary(text, "en").Should().HaveCount(29).And.StartWith("Speaker: word0");
        Summary($"{text}\none more", "en").Should().HaveCountLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("C: [card]")]
    [InlineData("C: …")]
    public void Without_a_word_there_is_none(string lines) => ExtractiveSummary.Of(SpokenCall.Of(lines, "en"), StopWords.Own).Should().BeNull();

    [Fact]
    public void A_text_without_full_stops_is_cut_at_turns() => Summary(
        """
        C: hello I have a problem with my bill it is far too high this month
        A: could you tell me the number of the bill please
        C: it is the bill of march and it has two charges for the same phone
        A: I will send you a new bill within two working days
        """,
        "en").Should().Equal(
        "Caller: hello I have a problem with my bill it is far too high this month",
        "Caller: it is the bill of march and it has two charges for the same phone",
        "Agent: I will send you a new bill within two working days");

    [Fact]
    public void What_is_said_again_in_the_same_words_stands_in_it_once() => Summary(
        """
        C: My router is broken and I want a new one.
        A: Your router is old, so we exchange it.
        C: My router is broken, and I want a new one!
        A: The exchange takes two days and costs nothing at all.
        """,
        "en").Should().HaveCount(3).And.OnlyHaveUniqueItems();

    [Fact]
    public void Stop_words_that_are_given_count_for_their_language()
    {
        var words = StopWords.Own.With("pl-PL", ["się", "już", "żeby"]);
        words.Contains("pl", "zeby").Should().BeTrue();
        words.Contains("pl", "router").Should().BeFalse();
        words.Contains("en", "zeby").Should().BeFalse();
        words.Contains("de-AT", "nicht").Should().BeTrue();
        words.Contains(null, "the").Should().BeFalse();
        (words.Knows("pl"), words.Knows("PL-pl"), words.Knows("en-GB"), words.Knows("it"), words.Knows("nl")).Should().Be((true, true, true, true, false));
        StopWords.Own.Contains("pl", "zeby").Should().BeFalse();
        StopWords.Own.Knows("pl").Should().BeFalse();
    }

    private static ImmutableArray<string> Summary(string lines, string? language) =>
        ExtractiveSummary.Of(SpokenCall.Of(lines, language), StopWords.Own)!.Bullets;
}
