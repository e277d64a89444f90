using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Syntax;

namespace ContactCenter.Tests.Speech.Analysis.Syntax;

public sealed class TaggerFileTests
{
    private const long MostBytes = 5_000_000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "analysis", "syntax");

    [Theory]
    [InlineData("I don't want to pay the monthly fee.", "PRON AUX PART VERB PART VERB DET ADJ NOUN PUNCT")]
    [InlineData("Can I have your customer number, please?", "AUX PRON VERB PRON NOUN NOUN PUNCT INTJ PUNCT")]
    [InlineData("She called Microsoft on Tuesday.", "PRON VERB PROPN ADP PROPN PUNCT")]
    [InlineData("can i get a refund for the old router", "AUX PRON VERB DET NOUN ADP DET ADJ NOUN")]
    [InlineData("my card is [card]", "PRON NOUN AUX X")]
    public void The_model_that_ships_knows_simple_sentences(string text, string tags) =>
        string.Join(' ', TaggerFile.English.Tag(new Turn(0, Speaker.Caller, 0, 1, text)).Select(word => word.Tag)).Should().Be(tags);

    [Fact]
    public void The_model_is_small_and_has_its_licence_beside_it()
    {
        new FileInfo(Path.Combine(Folder, "english.tagger")).Length.Should().BeLessThan(MostBytes);
        File.ReadAllText(Path.Combine(Folder, "english.tagger.LICENSE.txt")).Should()
            .Contain("https://github.com/UniversalDependencies/UD_English-EWT").And.Contain("Attribution-ShareAlike 4.0 International");
    }
}
