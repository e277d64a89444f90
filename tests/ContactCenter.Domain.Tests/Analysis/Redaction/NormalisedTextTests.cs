using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

public sealed class NormalisedTextTests
{
    [Theory]
    [InlineData("en", "call me on oh two oh seven nine four six", "call me on 0207946")]
    [InlineData("en", "forty-two eleven, please", "4211, please")]
    [InlineData("en", "double oh seven", "007")]
    [InlineData("en", "triple 5 and treble nine", "555 and 999")]
    [InlineData("en", "two thousand five hundred and one", "2501")]
    [InlineData("en", "twelve hundred", "1200")]
    [InlineData("en", "three hundred twenty thousand and six", "320006")]
    [InlineData("en", "4 um 1 1", "4 1 1")]
    [InlineData("en", "4111-1111", "4111-1111")]
    [InlineData("en", "5 hundred", "500")]
    [InlineData("en", "someone has a hundred", "someone has a hundred")]
    [InlineData("de", "zweiundvierzig", "42")]
    [InlineData("de", "Zwei und Vierzig", "42")]
    [InlineData("de", "viertausendeinhundertelf Fälle", "4111 Fälle")]
    [InlineData("de", "dreißig, dreissig", "30, 30")]
    [InlineData("de", "zwoundfuenfzig", "52")]
    [InlineData("de", "zweitausendundeins", "2001")]
    [InlineData("de", "dreimal die Null, dreimal null", "dreimal die 0, 000")]
    [InlineData("fr", "quatre-vingt-douze", "92")]
    [InlineData("fr", "quatre vingts", "80")]
    [InlineData("fr", "soixante et onze", "71")]
    [InlineData("fr", "soixante-dix-sept", "77")]
    [InlineData("fr", "vingt et un", "21")]
    [InlineData("fr-CH", "septante-deux, huitante, nonante et un", "72, 80, 91")]
    [InlineData("fr", "deux cent trois mille cinq", "203005")]
    [InlineData("fr", "mille neuf cent quatre-vingt-dix-neuf", "1999")]
    [InlineData("es", "treinta y dos", "32")]
    [InlineData("es", "veintidós", "22")]
    [InlineData("es", "mil ciento once", "1111")]
    [InlineData("es", "quinientos", "500")]
    [InlineData("it", "ventuno ventitré", "2123")]
    [InlineData("it", "centotto, centoundici, centundici", "108, 111, 111")]
    [InlineData("it", "quattromilacentoundici", "4111")]
    [InlineData("it", "due mila tre", "2003")]
    [InlineData("pl", "dwa trzy 45", "dwa trzy 45")]
    [InlineData("pl", "one 45", "one 45")]
    [InlineData("en", "١٢٣ and 𝟏𝟐", "123 and 12")]
    [InlineData("en", "\uD83D one \uDE00 two 😀 three", "1 \uDE00 2 😀 3")]
    public void Spoken_numbers_are_read_in_digits(string language, string text, string normalised) =>
        Assert.Equal(normalised, Reading(language, text).Passages.Single().Text);

    [Theory]
    [InlineData("my zwei und vierzig!", 3, 5, 3, 19)]
    [InlineData("my zwei und vierzig!", 4, 5, 3, 19)]
    [InlineData("my 42 ja", 4, 5, 4, 5)]
    [InlineData("my eins zwei drei", 4, 5, 8, 12)]
    [InlineData("my eins zwei drei", 3, 6, 3, 17)]
    [InlineData("über 😀 null", 3, 6, 3, 6)]
    public void A_place_in_the_digits_leads_back_to_the_words(string text, int begin, int end, int wordsBegin, int wordsEnd) =>
        Reading("de", text).Passages.Single().PlacesOf(begin, end).Should().Equal(new TextPlace(0, wordsBegin, wordsEnd));

    [Fact]
    public void A_number_over_two_segments_is_one_text_with_a_place_in_each()
    {
        var call = MarkedCall.Read("so oh two / A: yes / C: four six please", "en");
        var passage = TranscriptReading.Of(call.Transcript, new HashSet<string>(StringComparer.Ordinal)).Passages[0];

        passage.Text.Should().Be("so 0246 please");
        passage.PlacesOf(3, 7).Should().Equal(new TextPlace(0, 3, 9), new TextPlace(2, 0, 8));
    }

    [Fact]
    public void Who_is_asked_something_long_in_between_says_another_number()
    {
        var call = MarkedCall.Read("one two / A: I am sorry but I did not understand what you said there / C: three", "en");
        TranscriptReading.Of(call.Transcript, new HashSet<string>(StringComparer.Ordinal)).Passages.Select(passage => passage.Text)
            .Should().Contain(["12", "3"]);
    }

    private static TranscriptReading Reading(string language, string text) =>
        TranscriptReading.Of(new([new() { Speaker = Speaker.Caller, Start = 0, End = 1, Text = text }], language), new HashSet<string>(StringComparer.Ordinal));
}
