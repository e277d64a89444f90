using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Tests.Analysis.Vocabulary;

public sealed class NameVocabularyTests
{
    [Theory]
    [InlineData("Aquilo")]
    [InlineData("one two three four")]
    [InlineData("AT&T")]
    public void A_name_has_up_to_four_words(string name) => NameVocabulary.FaultOf(name).Should().BeNull();

    [Theory]
    [InlineData("", "A name has a letter or a digit.")]
    [InlineData("&!", "A name has a letter or a digit.")]
    [InlineData("a b c d e", "A name has at most 4 words.")]
    [InlineData("a\nb", "A name has no control characters.")]
    public void What_is_no_name_is_told(string name, string fault)
    {
        NameVocabulary.FaultOf(name).Should().Be(fault);
        FluentActions.Invoking(() => new NameVocabulary(["Aquilo", $"{name}."])).Should().Throw<ArgumentException>().WithMessage($"{fault}*");
    }

    [Fact]
    public void A_name_has_an_end()
    {
        NameVocabulary.FaultOf(new('a', 64)).Should().BeNull();
        NameVocabulary.FaultOf(new('a', 65)).Should().Be("A name has at most 64 characters.");
    }

    [Fact]
    public void Blanks_do_not_count_and_of_names_that_read_the_same_the_first_does() =>
        new NameVocabulary([" HubSpot ", "Müller", "hubspot", "Muller", "hub spot"]).Names.Should().Equal("HubSpot", "Müller", "hub spot");

    [Fact]
    public void There_are_at_most_a_thousand()
    {
        var names = Enumerable.Range(0, 1_001).Select(number => $"name{number}").ToList();
        new NameVocabulary(names.Take(1_000)).Names.Should().HaveCount(1_000);
        FluentActions.Invoking(() => new NameVocabulary(names)).Should().Throw<ArgumentException>().WithMessage("A vocabulary has at most 1000 names.*");
    }
}
