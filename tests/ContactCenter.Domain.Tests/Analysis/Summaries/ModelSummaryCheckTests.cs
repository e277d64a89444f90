using ContactCenter.Domain.Analysis.Summaries;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Tests.Analysis.Summaries;

/// <summary>What a language model may have been talked into by the words of a call is not shown.</summary>
public sealed class ModelSummaryCheckTests
{
    private static readonly HashSet<string> Topics = ["delivery"];

    private static readonly Conversation Call = SpokenCall.Of(
        """
        A: Thank you for calling, may I have your order number?
        C: It is 4711 0815, and I paid 1299 euro in two thousand and twenty five for three chairs.
        C: Flat twelve, my code is nine one one.
        """,
        "en");

    [Fact]
    public void Half_a_character_is_refused() =>
        FaultOf($"A broken {(char)0xd83d} chair.").Should().Be("it holds characters that nobody can read");

    [Theory]
    [InlineData("The caller has a broken chair.")]
    [InlineData("Order 4711 0815 is late; order 47110815 too.")]
    [InlineData("The caller paid 1,299.00 euro in 2025.")]
    [InlineData("The caller has waited 12 days for 3 chairs.")]
    [InlineData("The code is 911.")]
    [InlineData("The caller paid twelve hundred ninety nine euro in twenty twenty-five for three chairs.")]
    [InlineData("Order four seven one one, oh eight one five is late.")]
    [InlineData("The code of the flat, twelve, is nine one one.")]
    [InlineData("The caller paid one thousand two hundred and ninety-nine euro for a hundredth part.")]
    [InlineData("The caller gave [card] and e.g. no address, as Mr. Smith does.")]
    [InlineData("Der Anrufer möchte z.B. die Lieferung – ohne Gewähr – zurückgeben (sofort).")]
    [InlineData("椅子が壊れています。交換を希望。")]
    public void A_plain_sentence_may_be_shown(string sentence) => FaultOf(sentence).Should().BeNull();

    [Theory]
    [InlineData("See https://evil.example for more.", "it holds an address of the web")]
    [InlineData("See evil.example for more.", "it holds an address of the web")]
    [InlineData("See WWW.evil for more.", "it holds an address of the web")]
    [InlineData("See evil．example for more.", "it holds an address of the web")]
    [InlineData("Write to x@y", "it holds an e-mail address")]
    [InlineData("Write to x＠y", "it holds an e-mail address")]
    [InlineData("A <b>broken</b> chair.", "it holds markup")]
    [InlineData("A **broken** chair.", "it holds markup")]
    [InlineData("# A broken chair", "it holds markup")]
    [InlineData("[chair](there)", "it holds markup")]
    [InlineData("Call 0800 now.", "it holds a number that was not said")]
    [InlineData("Call 12 34 56 78 now.", "it holds a number that was not said")]
    [InlineData("Call 12-34-56 now.", "it holds a number that was not said")]
    [InlineData("Call ٨٨٨٨ now.", "it holds a number that was not said")]
    [InlineData("Call ８８８８ now.", "it holds a number that was not said")]
    [InlineData("Call ①②③④ now.", "it holds a number that was not said")]
    [InlineData("Call eight hundred five five five one two three four.", "it holds a number that was not said")]
    [InlineData("Call eight, five, five, five now.", "it holds a number that was not said")]
    [InlineData("Call (88) 55 now.", "it holds a number that was not said")]
    [InlineData("Pay five thousand euro.", "it holds a number that was not said")]
    [InlineData("Pay a hundred euro.", "it holds a number that was not said")]
    [InlineData("Pay three hundred-seventeen euro.", "it holds a number that was not said")]
    [InlineData("Pay five million euro.", "it holds a number that was not said")]
    [InlineData("Pay 1.5 million euro.", "it holds a number that was not said")]
    [InlineData("A broken\nchair.", "it holds characters that nobody can read")]
    [InlineData("A broken\u202Echair.", "it holds characters that nobody can read")]
    [InlineData(" ", "a sentence of it is empty")]
    public void One_that_leads_elsewhere_is_refused_wherever_it_stands(string sentence, string fault)
    {
        FaultOf(sentence).Should().Be(fault);
        ModelSummaryCheck.FaultOf(Of("Good.") with { Reason = sentence }, Call, Topics).Should().Be(fault);
        ModelSummaryCheck.FaultOf(Of("Good.") with { Outcome = sentence }, Call, Topics).Should().Be(fault);
        ModelSummaryCheck.FaultOf(Of("Good.") with { FollowUps = [new(sentence, 0)] }, Call, Topics).Should().Be(fault);
    }

    [Theory]
    [InlineData("de", "Zahlen Sie fünftausend Euro.", false)]
    [InlineData("de", "Rufen Sie acht null null fünf an.", false)]
    [InlineData("de", "Der Preis ist eintausendzweihundert Euro, im Jahr zweitausendfünfundzwanzig.", true)]
    [InlineData("de", "Call eight hundred five five five.", false)]
    [InlineData("fr", "Payez cinq mille euros.", false)]
    [InlineData("fr", "Le prix est de mille deux cents euros.", true)]
    [InlineData("es", "El cliente tiene 2 o 3 sillas.", true)]
    [InlineData("es", "Pague cinco mil euros.", false)]
    [InlineData("it", "Paghi cinquemila euro.", false)]
    [InlineData(null, "Pay five thousand euro.", false)]
    [InlineData("sv", "Pay five thousand euro.", false)]
    public void Numbers_in_words_are_read_as_the_call_says_them_and_in_English(string? language, string sentence, bool isSaid)
    {
        var call = SpokenCall.Of("C: 1200 euro, 2025.", language);

        ModelSummaryCheck.FaultOf(Of(sentence), call, Topics).Should().Be(isSaid ? null : "it holds a number that was not said");
    }

    [Theory]
    [InlineData("I paid five million for it.", "The caller paid 5,000,000 euro.")]
    [InlineData("I paid one point five million.", "The caller paid one point five million.")]
    [InlineData("I paid 1500000.", "The caller paid 1.5 million.")]
    [InlineData("I paid a thousand euro.", "The caller paid 1,000 euro.")]
    [InlineData("My number is eight hundred five five five.", "The number is eight hundred, five five five.")]
    public void What_was_said_otherwise_was_said(string said, string sentence) =>
        ModelSummaryCheck.FaultOf(Of(sentence), SpokenCall.Of($"C: {said}", "en"), Topics).Should().BeNull();

    [Fact]
    public void Its_shape_has_bounds()
    {
        ModelSummaryCheck.FaultOf(Of(), Call, Topics).Should().Be("it has no summary");
        ModelSummaryCheck.FaultOf(Of("a", "b", "c", "d", "e", "f"), Call, Topics).Should().Be("it has too many sentences");
        ModelSummaryCheck.FaultOf(Of("a", "b", "c", "d", "e"), Call, Topics).Should().BeNull();
        ModelSummaryCheck.FaultOf(Of(new string('a', 350), new string('b', 349)), Call, Topics).Should().BeNull();
        ModelSummaryCheck.FaultOf(Of(new string('a', 350), new string('b', 350)), Call, Topics).Should().Be("it is too long");
        ModelSummaryCheck.FaultOf(Of("a") with { Reason = new('a', 301) }, Call, Topics).Should().Be("it is too long");
        ModelSummaryCheck.FaultOf(Of("a") with { FollowUps = [.. Enumerable.Repeat(new FollowUp("b", 0), 6)] }, Call, Topics)
            .Should().Be("it has too many sentences");
    }

    [Fact]
    public void It_names_topics_of_the_list_and_turns_of_the_call()
    {
        ModelSummaryCheck.FaultOf(Of("a") with { Topic = "delivery", FollowUps = [new("b", 2)] }, Call, Topics).Should().BeNull();
        ModelSummaryCheck.FaultOf(Of("a") with { Topic = "fraud" }, Call, Topics).Should().Be("it names a topic that is not on the list");
        ModelSummaryCheck.FaultOf(Of("a") with { FollowUps = [new("b", 3)] }, Call, Topics).Should().Be("a follow-up names a turn that is not there");
    }

    private static string? FaultOf(string sentence) => ModelSummaryCheck.FaultOf(Of(sentence), Call, Topics);

    private static ModelSummary Of(params IEnumerable<string> bullets) => new([.. bullets], null, null, null, []);
}
