using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Providers;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Tests.Analysis.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Providers;

/// <summary>What leaves this machine has signs in the place of what nobody there is to know, and what comes back is led to our own text.</summary>
public sealed class ProviderTextTests
{
    private static readonly int[] Lengths = [1, 3, 8, 21];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(20);

    private static readonly Redactor Redactor = new(new OrderNumberFinder());

    private static readonly HashSet<string> All =
        [FindKinds.Card, FindKinds.SecurityCode, FindKinds.Iban, FindKinds.Email, EntityTypes.OrderNumber];

    private static readonly string[] Parts =
    [
        "ann@example.com", "bob at example dot com", "4111 1111 1111 1111", "order number", "4711 0815", "four seven one one", "[card]", "[email]", "[", "]",
        "DE89 3704 0044 0532 0130 00", "iban", "cvv", "123", "\uD83D", "\uDE00", "😀", "e\u0301", "yes", "please", "", "\0", ".", "@",
    ];

    private static Gen<Conversation> AnyCall =>
        from texts in Gen.Elements(Parts).ListOf().Select(parts => string.Join(' ', parts)).ListOf()
        from speakers in Gen.Elements(Speaker.Agent, Speaker.Caller).ListOf(texts.Count)
        select new Conversation([.. texts.Select((text, at) => new Turn(at * 2, speakers[at], at, at + 1, text))], "en");

    [Fact]
    public void Each_kind_is_hidden_behind_its_sign_and_the_rest_stands_as_it_stood()
    {
        var sent = ProviderText.Of(
            SpokenCall.Of(
                """
                C: My order number is 4711 0815, write to ann@example.com or bob@example.com please.
                C: The card is 4111 1111 1111 1111
                """,
                "en"),
            Redactor,
            All);

        sent.Conversation.Turns.Select(turn => turn.Text).Should().Equal(
            "My order number is [orderNumber], write to [email] or [email] please.", "The card is [card]");
    }

    [Fact]
    public void Only_what_is_asked_for_is_hidden() => ProviderText.Of(
            SpokenCall.Of("C: My order number is 4711 0815, write to ann@example.com.", "en"),
            Redactor,
            new HashSet<string>(StringComparer.Ordinal) { FindKinds.Email })
        .Conversation.Turns[0].Text.Should().Be("My order number is 4711 0815, write to [email].");

    [Theory]
    [InlineData("write", "write")]
    [InlineData("to [email] or", "to ann@example.com or")]
    [InlineData("mail", "ann@example.com")]
    [InlineData("[email] or [email] please", "ann@example.com or bob@example.com please")]
    [InlineData("please", "please")]
    public void A_place_leads_to_what_was_said_there(string found, string said)
    {
        var own = SpokenCall.Of("C: write to ann@example.com or bob@example.com please", "en");
        var sent = ProviderText.Of(own, Redactor, All);
        var begin = sent.Conversation.Turns[0].Text.IndexOf(found, StringComparison.Ordinal);

        var place = sent.OwnPlaceOf(new(0, begin, begin + found.Length));

        own.Turns[0].Text[place.Begin..place.End].Should().Be(said);
        sent.IsHidden(new(0, begin, begin + found.Length)).Should().Be(found != said);
    }

    [Fact]
    public void Any_place_of_what_was_sent_lies_in_our_text_and_where_nothing_is_hidden_says_the_same() =>
        Prop.ForAll(AnyCall.ToArbitrary(), own =>
        {
            var sent = ProviderText.Of(own, Redactor, All);
            return sent.Conversation.Turns.Zip(own.Turns).All(pair => PlacesIn(pair.First).All(place =>
            {
                var mapped = sent.OwnPlaceOf(place);
                return mapped.Segment == pair.Second.Segment && mapped.Begin < mapped.End && mapped.Begin >= 0 && mapped.End <= pair.Second.Text.Length
                    && (sent.IsHidden(place)
                        || pair.First.Text[place.Begin..place.End] == pair.Second.Text[mapped.Begin..mapped.End]);
            }));
        }).Check(Many);

    [Fact]
    public void The_whole_leads_to_the_whole_and_nothing_is_left_to_be_hidden() =>
        Prop.ForAll(AnyCall.ToArbitrary(), own =>
        {
            var sent = ProviderText.Of(own, Redactor, All).Conversation;
            return sent.Turns.Zip(own.Turns).All(pair => pair.First.Text.Length == 0
                    ? pair.Second.Text.Length == 0
                    : ProviderText.Of(own, Redactor, All).OwnPlaceOf(new(pair.First.Segment, 0, pair.First.Text.Length))
                        == new TextPlace(pair.Second.Segment, 0, pair.Second.Text.Length))
                && Redactor.FindIn(sent.ToTranscript()).IsEmpty;
        }).Check(Many);

    private static IEnumerable<TextPlace> PlacesIn(Turn turn) =>
        from begin in Enumerable.Range(0, turn.Text.Length)
        from length in Lengths
        where begin + length <= turn.Text.Length
        select new TextPlace(turn.Segment, begin, begin + length);
}
