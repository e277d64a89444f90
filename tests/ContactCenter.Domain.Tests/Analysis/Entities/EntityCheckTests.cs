using ContactCenter.Domain.Analysis.Entities;

namespace ContactCenter.Domain.Tests.Analysis.Entities;

public sealed class EntityCheckTests
{
    [Fact]
    public void What_can_be_used_has_no_fault()
    {
        SentenceModels.All.SelectMany(model => EntityCheck.Faults(model)).Should().BeEmpty();
        EntityCheck.Faults(SentenceModels.List("a", [.. Enumerable.Repeat("word", EntityCheck.MostValues)])).Should().BeEmpty();
        EntityCheck.Faults(SentenceModels.Pattern("Aa0", $"x{new string('y', EntityCheck.LongestText - 1)}")).Should().BeEmpty();
        EntityCheck.Faults(SentenceModels.List("a" + new string('1', 31), "光")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1plan")]
    [InlineData("my plan")]
    [InlineData("plän")]
    [InlineData("plan\n")]
    [InlineData("a12345678901234567890123456789012")]
    [InlineData("email")]
    [InlineData("ORDERNUMBER")]
    [InlineData("card")]
    public void A_name_is_letters_and_digits_and_none_of_those_that_are_built_in(string name) =>
        EntityCheck.Faults(SentenceModels.List(name, "word")).Should().ContainSingle().Which.Key.Should().BeEmpty();

    [Theory]
    [InlineData("(")]
    [InlineData("a{2,1}")]
    [InlineData(@"(a)\1")]
    [InlineData("(?=a)a")]
    [InlineData("(?<!a)b")]
    [InlineData("(?>a*)b")]
    [InlineData("(a{1,200}){1,200}b")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a*")]
    [InlineData("a?|b")]
    public void A_pattern_compiles_without_backtracking_and_matches_something(string? pattern) =>
        EntityCheck.Faults(new("name", EntityKind.Pattern) { Pattern = pattern }).Should().ContainSingle().Which.Key.Should().Be("Pattern");

    [Fact]
    public void A_list_has_words_and_not_too_many()
    {
        Keys(SentenceModels.List("name")).Should().Equal("Values");
        Keys(new("name", EntityKind.List) { Values = default }).Should().Equal("Values");
        Keys(SentenceModels.List("name", "word", " ", "--", new('a', EntityCheck.LongestText + 1))).Should().Equal("Values:1", "Values:2", "Values:3");
        Keys(SentenceModels.List("name", [.. Enumerable.Repeat("word", EntityCheck.MostValues + 1)])).Should().Equal("Values");
        Keys(SentenceModels.Pattern("name", new('a', EntityCheck.LongestText + 1))).Should().Equal("Pattern");
    }

    [Fact]
    public void What_the_kind_does_not_use_is_a_fault()
    {
        Keys(SentenceModels.List("name", "word") with { Pattern = "a" }).Should().Equal("Pattern");
        Keys(SentenceModels.Pattern("name", "a") with { Values = ["word"] }).Should().Equal("Values");
    }

    private static IEnumerable<string> Keys(EntityModel model) => EntityCheck.Faults(model).Select(fault => fault.Key);
}
