using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Speech.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Speech.Analysis;

/// <summary>Numbers of phones in what was said.</summary>
public sealed class PhoneFinderTests
{
    private static readonly HashSet<string> Kinds = [FindKinds.Phone, FindKinds.Card];

    /// <summary>Numbers, what stands between them, and what no text should hold.</summary>
    private static readonly string[] Parts =
    [
        "020", "7946", "0123", "oh", "two", "double", "plus", "+", "44", "(0)", "-", "mas",
        "[phone]", "[", "\uD83D", "é", "", "\0", "ext.", "3", "und", "zwanzig",
    ];

    [Theory]
    [InlineData("en", "GB", "Call me on 020 7946 0123 please", "Call me on [phone] please")]
    [InlineData("en", "GB", "It is oh two oh seven nine four six oh one two three", "It is [phone]")]
    [InlineData("en", "US", "My number is (212) 555-0123.", "My number is [phone].")]
    [InlineData("de", "DE", "Meine Nummer ist 030 23125 123", "Meine Nummer ist [phone]")]
    [InlineData("en-GB", null, "Call me on 020 7946 0123", "Call me on [phone]")]
    [InlineData("en", null, "Call me on +44 20 7946 0123", "Call me on [phone]")]
    [InlineData("en", null, "Call me on plus four four two zero seven nine four six zero one two three", "Call me on [phone]")]
    public void Numbers_that_can_be_dialled_are_found_written_and_said(string language, string? home, string said, string redacted) =>
        Redact(said, language, home).Should().Be(redacted);

    [Theory]
    [InlineData("en", "GB", "It costs 1234 pounds and 20 pence")]
    [InlineData("en", null, "Call me on 020 7946 0123")]
    [InlineData("de", "DE", "Am 24. 12. 2026 um 18 Uhr")]
    public void Other_numbers_are_not(string language, string? home, string said) => Redact(said, language, home).Should().Be(said);

    [Fact]
    public void A_card_is_a_card() => Redact("Card number 4111 1111 1111 1111", "en", "GB").Should().Be("Card number [card]");

    [Fact]
    public void Whatever_the_texts_are_it_finds_places_in_them_and_what_is_redacted_stays_so()
    {
        var redactor = new Redactor(new PhoneFinder("GB"));
        var texts = from words in Gen.Elements(Parts).ListOf() select string.Join(' ', words);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var once = redactor.Redact(Transcript(text, "en"), Kinds).Transcript;
            redactor.FindIn(Transcript(text, "en")).SelectMany(find => find.Places)
                .All(place => place.Begin < place.End && place.End <= text.Length).Should().BeTrue();
            redactor.Redact(once, Kinds).Transcript.Segments[0].Text.Should().Be(once.Segments[0].Text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("442079460000", "GB")]
    [InlineData("12125550123", "US")]
    [InlineData("999", null)]
    [InlineData(null, null)]
    public void The_owner_s_country_is_that_of_their_number(string? number, string? country) => PhoneFinder.CountryOf(number).Should().Be(country);

    private static string Redact(string said, string language, string? home) =>
        new Redactor(new PhoneFinder(home)).Redact(Transcript(said, language), Kinds).Transcript.Segments[0].Text;

    private static TranscriptText Transcript(string said, string language) =>
        new([new() { Speaker = Speaker.Caller, Start = 0, End = 1, Text = said }], language);
}
