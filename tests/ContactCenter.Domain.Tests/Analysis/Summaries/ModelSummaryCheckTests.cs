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
