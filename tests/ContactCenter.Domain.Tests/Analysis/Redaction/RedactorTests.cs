using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

public sealed class RedactorTests
{
    private const string Card = "4111 1111 1111 1111";

    private static readonly Redactor Redactor = new();

    [Fact]
    public void A_kind_stands_in_the_place_of_what_was_said() =>
        Texts("the card is " + Card + ", the CVV 123 and the mail a@b.com").Should().Equal("the card is [card], the CVV [securityCode] and the mail a@b.com");

    [Fact]
    public void Who_asks_for_other_kinds_gets_them() =>
        Redactor.Redact(Call("mail a@b.com, card " + Card), new HashSet<string>(StringComparer.Ordinal) { FindKinds.Email }).Transcript.Segments.Single().Text
            .Should().Be("mail [email], card " + Card);

    [Fact]
    public void Words_and_their_times_go_with_the_text()
    {
        var segment = Segment("it is 4111-1111 1111-1111, okay") with
        {
            Words = [Word(" it", 1), Word(" is", 2), Word(" 4111-1111", 3), Word(" 1111-1111,", 4) with { Original = "eleven" }, Word(" okay", 5)],
        };

        var redacted = Redactor.Redact(new([segment], "en"));

        var left = redacted.Transcript.Segments.Single();
        left.Text.Should().Be("it is [card], okay");
        left.Words.Should().Equal(Word(" it", 1), Word(" is", 2), new TranscriptWord(" [card],", 3, 4.5), Word(" okay", 5));
        left.Redactions.Should().Equal(new RedactedTime(3, 4.5, "card"));
        redacted.Times.Should().Equal(left.Redactions);
    }

    [Fact]
    public void Without_words_the_time_is_the_segments() =>
        Redactor.Redact(Call("it is " + Card)).Times.Should().Equal(new RedactedTime(10, 20, "card"));

    [Theory]
    [InlineData("it is 4111111111111112")]
    [InlineData("it is")]
    public void Words_that_do_not_spell_the_text_are_dropped_and_the_time_is_the_segments(string words)
    {
        var segment = Segment("it is " + Card) with { Words = [.. words.Split(' ').Select((word, at) => Word(word, at))] };

        var redacted = Redactor.Redact(new([segment], "en"));

        redacted.Transcript.Segments.Single().Words.Should().BeEmpty();
        redacted.Times.Should().Equal(new RedactedTime(10, 20, "card"));
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    public void Times_of_words_that_make_no_sense_are_the_segments(double start, double end)
    {
        var segment = Segment("4111111111111111") with { Words = [new("4111111111111111", start, end)] };
        Redactor.Redact(new([segment], "en")).Times.Should().Equal(new RedactedTime(10, 20, "card"));
    }

    [Fact]
    public void A_segment_with_nothing_to_hide_keeps_its_words()
    {
        var segment = Segment("hello there") with { Words = [Word("hullo", 1)] };
        Redactor.Redact(new([segment], "en")).Transcript.Segments.Single().Should().BeSameAs(segment);
    }

    [Fact]
    public void Times_are_sorted_and_those_of_a_kind_that_touch_are_one() =>
        RedactedTime.Merged([new(5, 6, "card"), new(1, 2, "card"), new(2, 3, "card"), new(1, 9, "iban"), new(1.5, 1.6, "card")])
            .Should().Equal(new RedactedTime(1, 3, "card"), new RedactedTime(1, 9, "iban"), new RedactedTime(5, 6, "card"));

    [Theory]
    [InlineData("en", false)]
    [InlineData("de-CH", false)]
    [InlineData("FR_fr", false)]
    [InlineData("pl", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    public void The_result_tells_whether_spoken_digits_were_understood(string? language, bool isUnknown)
    {
        var redacted = Redactor.Redact(new([Segment("4111 1111 1111 1111")], language));
        redacted.SpokenDigitsUnknown.Should().Be(isUnknown);
        redacted.Transcript.Segments.Single().Text.Should().Be("[card]");
    }

    [Fact]
    public void Each_segment_is_read_in_its_own_language() =>
        Redactor.Redact(new([Segment("cuarenta y dos cuarenta y dos") with { Language = "es" }, Segment("forty two forty two 42424242")], "en"))
            .Transcript.Segments.Select(segment => segment.Text).Should().Equal("[card]", "[card]");

    [Fact]
    public void A_further_finder_sees_what_is_left()
    {
        var redactor = new Redactor(new Sevens());
        redactor.Redact(Call("7 of " + Card + " 7"), new HashSet<string>(StringComparer.Ordinal) { "seven", "card" }).Transcript.Segments.Single().Text
            .Should().Be("[seven] of [card] [seven]");
    }

    [Fact]
    public void A_finder_that_finds_the_same_twice_or_nothing_is_heard_once() =>
        new Redactor(new Sevens { Times = 2 }).FindIn(Call("a 7")).Should().ContainSingle().Which.Places.Should().Equal(new TextPlace(0, 2, 3));

    [Theory]
    [InlineData("+4111111111111", "+4111111111111")]
    [InlineData("visa 4222222222222", "visa [card]")]
    [InlineData("number 4222222222222", "number 4222222222222")]
    [InlineData("visa 411111111111", "visa [card]")]
    [InlineData("visa 41111111111", "visa 41111111111")]
    [InlineData("visa 911111111111", "visa 911111111111")]
    [InlineData("visa, phone number 4111 1111 1111", "visa, phone number 4111 1111 1111")]
    [InlineData("4111111111111112", "4111111111111112")]
    [InlineData("4111 1111 1111 1112", "[card]")]
    [InlineData("[card4111111111111111]", "[card[card]]")]
    [InlineData("4111 1111 1111 1111 12 26", "[card] 12 26")]
    [InlineData("4111 1111 1111 1111 12 26 cvv 123", "[card] 12 26 cvv [securityCode]")]
    [InlineData("cvv 12 26 123", "cvv [securityCode]")]
    [InlineData("cvv 12345", "cvv 12345")]
    [InlineData("cvv 123 and 456, or 123", "cvv [securityCode] and 456, or [securityCode]")]
    [InlineData("cvv 123, that is 456, or 123", "cvv [securityCode], that is 456, or [securityCode]")]
    [InlineData("cvv one and two and three", "cvv [securityCode]")]
    [InlineData("cvv 250 euros", "cvv 250 euros")]
    [InlineData("4111111111111111@mail.com", "[card]@mail.com")]
    public void Cards_and_codes_by_their_rules(string text, string redacted) => Texts(text).Should().Equal(redacted);

    private static IEnumerable<string> Texts(string text) => Redactor.Redact(Call(text)).Transcript.Segments.Select(segment => segment.Text);

    private static TranscriptText Call(string text) => new([Segment(text)], "en");

    private static TranscriptSegment Segment(string text) => new() { Speaker = Speaker.Caller, Start = 10, End = 20, Text = text };

    private static TranscriptWord Word(string text, double start) => new(text, start, start + .5, .9);

    private sealed class Sevens : IFinder
    {
        public int Times { get; init; } = 1;

        public string Kind => "seven";

        public ImmutableArray<Find> FindIn(TranscriptReading reading) =>
        [
            .. from passage in reading.Passages
               from at in Enumerable.Range(0, passage.Text.Length)
               where passage.Text[at] == '7'
               from time in Enumerable.Range(0, Times)
               select new Find(Kind, passage.PlacesOf(at, at + 1)),
            new(Kind, []),
        ];
    }
}
