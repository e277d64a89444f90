using ContactCenter.Domain.Analysis.Topics;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Topics;

public sealed class TopicWordRulesTests
{
    private static readonly TopicModel Returns = new("returns", "Returns") { Words = ["refund", "send it back", "Rückgabe"], NotWords = ["tax refund"] };
    private static readonly TopicModel Billing = new("billing", "Billing") { Words = ["invoice", "Ｂｉｌｌ", "請求"] };

    private static readonly TopicWordRules Rules = new([Returns, Billing]);

    [Theory]
    [InlineData("I want a REFUND", "returns")]
    [InlineData("I refunded it and rebilled it", null)]
    [InlineData("I will send it back, yes", "returns")]
    [InlineData("send it now. back?", null)]
    [InlineData("die rückgabe bitte", "returns")]
    [InlineData("my bill's wrong, my bill is wrong", "billing")]
    [InlineData("請求書をください", "billing")]
    [InlineData("refund of the invoice", null)]
    [InlineData("refund of the invoice, refund", "returns")]
    [InlineData("[refund] please", null)]
    [InlineData("", null)]
    public void The_topic_whose_whole_words_were_said_most_often_is_the_one(string said, string? topic) => Rules.Judge([said]).Topic.Should().Be(topic);

    [Fact]
    public void A_contrary_word_rules_a_topic_out_whatever_else_was_said()
    {
        var verdict = Rules.Judge(["refund refund", "a tax refund and an invoice"]);

        verdict.Topic.Should().Be("billing");
        verdict.RuledOut.Should().Equal("returns");
    }

    [Fact]
    public void A_phrase_is_not_found_across_two_turns() => Rules.Judge(["please send it", "back"]).Topic.Should().BeNull();

    [Fact]
    public void Any_text_can_be_judged() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
    {
        var said = $"\uD800{text} refund";
        var rules = new TopicWordRules([Returns with { Words = [text ?? ""] }, Billing]);
        return Rules.Judge([said]).RuledOut.IsEmpty && rules.Judge([said]).Topic is null or "returns" or "billing";
    }).QuickCheckThrowOnFailure();
}
