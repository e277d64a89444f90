using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.Tests.Speech.Analysis;

public sealed class LanguageReaderTests
{
    private const string English =
        "Good morning I would like to know when the washing machine that I ordered last week will be delivered to my house because nobody has called me";

    private const string German =
        "Guten Morgen ich möchte gerne wissen wann die Waschmaschine die ich letzte Woche bestellt habe zu mir nach Hause geliefert wird";

    private const string Polish =
        "Dzień dobry chciałbym wiedzieć kiedy pralka którą zamówiłem w zeszłym tygodniu zostanie dostarczona do mojego domu bo nikt do mnie nie dzwonił";

    private const string Norwegian =
        "God morgen jeg vil gjerne vite når vaskemaskinen som jeg bestilte forrige uke blir levert hjem til meg fordi ingen har ringt meg ennå";

    /// <summary>What an engine that knows only English makes of German.</summary>
    private const string GermanAsEnglish =
        "Guten morgen ish mochte gern wissen van de vash machine de ish letzte woche bestelt habe su mir nach house geliefert wird";

    [Theory]
    [InlineData(English, "en")]
    [InlineData(German, "de")]
    [InlineData(GermanAsEnglish, "de")]
    public void The_language_of_a_call_is_read_in_its_words(string text, string language) => Read(text).Language.Should().Be(language);

    [Fact]
    public void A_language_that_the_plan_speaks_is_known_too()
    {
        Read(Polish, "pl-PL", "en-GB").Language.Should().Be("pl");
        Read(English, "pl-PL", "tlh").Language.Should().Be("en");
    }

    [Theory]
    [InlineData("no")]
    [InlineData("nb-NO")]
    public void Norwegian_is_read_by_each_of_its_codes(string tag) => Read(Norwegian, tag).Language.Should().Be("nb");

    [Theory]
    [InlineData("no", true)]
    [InlineData("de-AT", true)]
    [InlineData("ht", false)]
    [InlineData("tlh", false)]
    public void It_is_told_which_languages_can_be_told_from_others(string tag, bool isKnown) => LanguageReader.Knows(tag).Should().Be(isKnown);

    [Fact]
    public void A_few_words_are_not_judged() => Read("Guten Morgen ich möchte gerne").Should().Be(new LanguageVerdict(null, 5));

    private static LanguageVerdict Read(string text, params string[] further) => new LanguageReader().Read(
        new([new() { Speaker = Speaker.Unknown, Start = 0, End = 10, Text = text }], "en"), further);
}
