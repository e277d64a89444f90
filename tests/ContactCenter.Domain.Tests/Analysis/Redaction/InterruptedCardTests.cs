using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Tests.Analysis.Redaction.Sentences;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

/// <summary>A number that is told in parts is one number, whatever is said between them.</summary>
public sealed class InterruptedCardTests(ITestOutputHelper output)
{
    private const string Long = "Thank you very much, and now please tell me the next eight digits of it";

    private static readonly Redactor Redactor = new();

    [Theory]
    [InlineData("en", "C: {card:4111 1111} / A: Thank you very much and now please tell me the next eight digits / C: {card:1111 1111}")]
    [InlineData("en", "A: the card number? / C: {card:four one one one} let me see {card:one one one one} hold on a minute "
        + "{card:one one one one one one one one}")]
    [InlineData("en", "C: {card:4012 8888} one moment please, the light is bad / A: take your time, I know that they are hard to read / C: {card:8888 1881}")]
    [InlineData("en", "U: {card:4111 1111} / U: and the last eight / U: {card:1111 1111}")]
    [InlineData("en", "U: {card:4111 1111} / U: I have {card:4111 1111} so far, and the last eight of them / U: {card:1111 1111}")]
    [InlineData("en", "U: {card:five five five five} / U: thank you, go on with the next four digits please / U: {card:five five five five} / "
        + "U: that is {card:five five five five}, thank you, the next 4 / U: {card:five five five five} / "
        + "U: and what are the last four / U: {card:four four four four}")]
    [InlineData("en", "C: {card:4111 1111} / A: I am sorry, could you say these eight digits again, they were very quiet / C: {card:4111 1111} / A: "
        + Long + " / C: {card:1111 1111}, and it expires 12 26")]
    [InlineData("en", "A: which card is it / C: a visa, {card:4} / A: yes, and I am writing all of it down by hand / C: {card:1} / A: I am a little bit "
        + "slow today, please forgive me / C: {card:11 1111 1111 1111}")]
    [InlineData("en", "A: and the card number / C: {card:4111 1111} / A: thank you, that is for the order of yesterday, and the rest / C: {card:1111 1111}")]
    [InlineData("en", "C: the card number is {card:4111 1111} / A: " + Long + " / C: {card:1111 1112}")]
    [InlineData("en", "C: the card number is {card:4111 1111} / A: " + Long + " / C: {card:1111} and the rest is scratched")]
    [InlineData("de", "C: {card:vier eins eins eins} / A: Vielen Dank, und jetzt bitte noch die nächsten zwölf Ziffern Ihrer Karte / C: einen Moment, "
        + "{card:eins eins eins eins}, da muss ich kurz nachsehen, {card:eins eins eins eins eins eins eins eins}")]
    [InlineData("fr", "C: {card:4111 1111} / A: merci beaucoup, et maintenant donnez-moi les huit derniers chiffres / "
        + "C: attendez un moment / C: {card:1111 1111}")]
    [InlineData("es", "C: {card:4111 1111} / A: muchas gracias, y ahora dígame por favor los ocho últimos / C: espere un momento / C: {card:1111 1111}")]
    [InlineData("it", "C: {card:4111 1111} / A: grazie mille, e adesso mi dica per favore le ultime otto cifre / C: un attimo solo / C: {card:1111 1111}")]
    [InlineData("en", "C: {card:four thousand five hundred eighteen one thousand two hundred thirty-four} / A: " + Long + " / C: {card:1111 1112}")]
    [InlineData("en", "A: the card number? / C: {card:four thousand five hundred and eighteen, one thousand two hundred and thirty-four} let me see "
        + "{card:one thousand one hundred and eleven, one thousand one hundred and twelve}")]
    [InlineData("fr", "C: {card:quatre mille cinq cent dix-huit, mille deux cent trente-quatre} / A: merci beaucoup, et maintenant donnez-moi les huit "
        + "derniers chiffres / C: {card:1111 1112}")]
    [InlineData("es", "C: {card:cuatro mil quinientos dieciocho, mil doscientos treinta y cuatro} / A: muchas gracias, y ahora dígame por favor los ocho "
        + "últimos / C: {card:1111 1112}")]
    [InlineData(null, "C: {card:4111 1111} / A: " + Long + " / C: let me see / C: {card:1111 1111}")]
    public void Words_and_turns_between_its_parts_do_not_end_it(string? language, string line)
    {
        var call = MarkedCall.Read(line, language);
        Redacted(call.Transcript).Should().Equal(Redacted(call));
    }

    /// <summary>The first is a card's number alone (4000 518 1000 200 34), and with the first part of the second.</summary>
    [Fact]
    public void Of_two_numbers_that_may_have_a_part_in_common_none_is_left()
    {
        var call = MarkedCall.Read(
            "C: {card:four thousand five hundred eighteen one thousand two hundred thirty-four} / A: " + Long + " / C: {card:4111 1116} / A: " + Long
            + " / C: {card:1111 1116}",
            "en");
        Redacted(call.Transcript).Should().Equal(Redacted(call));
    }

    [Fact]
    public void An_account_number_goes_on_behind_a_long_turn_too()
    {
        var call = MarkedCall.Read($"C: my IBAN is {{iban:DE89 3704 0044}} / A: {Long}, as I can see only the first ones / C: {{iban:0532 0130 00}}", "en");
        Redactor.FindIn(call.Transcript).Should().BeEquivalentTo(call.Expected);
    }

    [Theory]
    [InlineData("C: 4111 1111 / A: Thank you very much and now please tell me the next eight digits / C: 1111 1112")]
    [InlineData("C: 9111 1111 / A: Thank you very much and now please tell me the next eight digits / C: 1111 1111")]
    [InlineData("C: the order number is 4111 1111 / A: Thank you very much, I am looking for it right now, please wait / C: 1111 1111")]
    [InlineData("C: it is 4111 1111 / A: Thank you, and now tell me your telephone number if you have one / C: 1111 1111")]
    [InlineData("C: call me on +49 4111 1111 / A: Thank you very much, I will write that down, do not worry / C: 1111 1111")]
    [InlineData("C: it is 4 of the big ones / A: Thank you very much, I will write that down, do not worry / C: 111 1111 1111 1111 1 that is")]
    [InlineData("C: I paid 4111 1111 euros / A: Thank you very much, I will write that down, do not worry / C: 1111 1111")]
    public void What_is_no_card_or_was_called_something_else_stays(string line) =>
        Redacted(MarkedCall.Read(line, "en").Transcript).Should().Equal(MarkedCall.Read(line, "en").Transcript.Segments.Select(segment => segment.Text));

    [Theory]
    [InlineData(60, true)]
    [InlineData(60.1, false)]
    public void It_goes_on_within_a_minute(double seconds, bool isOne) => IsFound(
        Said(Speaker.Caller, 0, "4111 1111"), Said(Speaker.Agent, 1, Long), Said(Speaker.Caller, 1 + seconds, "1111 1111")).Should().Be(isOne);

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void It_goes_on_within_twenty_segments(int between, bool isOne) => IsFound(
        [
            Said(Speaker.Caller, 0, "4111 1111"), .. Enumerable.Range(0, between).Select(_ => Said(Speaker.Agent, 1, Long)),
            Said(Speaker.Caller, 2, "1111 1111"),
        ]).Should().Be(isOne);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void It_goes_on_within_a_hundred_words_of_who_tells_it(int words, bool isOne) => IsFound(
        Said(Speaker.Caller, 0, $"4111 1111 {string.Join(' ', Enumerable.Repeat("well", words))} 1111 1111")).Should().Be(isOne);

    [Fact]
    public void Only_its_own_words_are_covered()
    {
        var text = "4111 1111 let me see 1111 1111";
        var words = text.Split(' ').Select((word, at) => new TranscriptWord(word, at, at + .5, .9));
        var redacted = Redactor.Redact(new([Said(Speaker.Caller, 0, text) with { Words = [.. words] }], "en"));

        redacted.Transcript.Segments.Single().Text.Should().Be("[card] let me see [card]");
        redacted.Times.Should().Equal(new RedactedTime(0, 1.5, "card"), new RedactedTime(5, 6.5, "card"));
    }

    /// <summary>All sentences that hold no card, said by one voice in any order: dates, amounts, numbers of phones and orders behind one another.</summary>
    [Fact]
    public void Other_numbers_of_a_call_are_seldom_put_together()
    {
        var random = new Random(1);
        (string Language, string[] Lines)[] sets =
        [
            ("en", EnglishSentences.All), ("de", GermanSentences.All), ("fr", FrenchSentences.All), ("es", SpanishSentences.All), ("it", ItalianSentences.All),
        ];
        var (calls, wrong) = (0, 0);
        foreach (var (language, lines) in sets)
        {
            var others = lines.Where(line => !line.Contains("{card", StringComparison.Ordinal)).Select(line => MarkedCall.Read(line, language)).ToArray();
            for (var time = 0; time < 40; time++)
            {
                random.Shuffle(others);
                var segments = others.SelectMany(call => call.Transcript.Segments).Select((segment, at) => segment with
                {
                    Speaker = time % 2 == 0 ? Speaker.Unknown : segment.Speaker,
                    Start = at * 3,
                    End = (at * 3) + 2,
                });
                var found = Redactor.FindIn(new([.. segments], language)).Where(find => find.Kind == FindKinds.Card).ToList();
                calls++;
                wrong += found.Count;
                foreach (var find in found)
                    output.WriteLine(language + ": " + string.Join(" / ", find.Places));
            }
        }

        output.WriteLine($"{wrong} wrong in {calls} calls");
        wrong.Should().BeLessThanOrEqualTo(10, "7 of them are said without a word between");
    }

    private static bool IsFound(params ImmutableArray<TranscriptSegment> segments) => !Redactor.Redact(new(segments, "en")).Times.IsEmpty;

    private static TranscriptSegment Said(Speaker speaker, double start, string text) =>
        new() { Speaker = speaker, Start = start, End = start + 1, Text = text };

    private static IEnumerable<string> Redacted(TranscriptText transcript) => Redactor.Redact(transcript).Transcript.Segments.Select(segment => segment.Text);

    private static IEnumerable<string> Redacted(MarkedCall call) => call.Transcript.Segments.Select((segment, number) =>
        call.Expected.SelectMany(find => find.Places).Where(place => place.Segment == number).OrderByDescending(place => place.Begin)
            .Aggregate(segment.Text, (text, place) => $"{text[..place.Begin]}[card]{text[place.End..]}"));
}
