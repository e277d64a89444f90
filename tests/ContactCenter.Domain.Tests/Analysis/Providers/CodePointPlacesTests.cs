using ContactCenter.Domain.Analysis.Providers;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Providers;

/// <summary>Some providers count code points, where a text in memory has two units for an emoji.</summary>
public sealed class CodePointPlacesTests
{
    private const string Text = "👍 I live in Zürich 👩‍👩‍👧";

    [Fact]
    public void An_emoji_before_a_word_moves_its_place() => CodePointPlaces.In(Text, 12, 18, "Zürich").Should().Be((13, 19));

    [Fact]
    public void Without_a_word_the_place_is_taken_as_it_is_told() => CodePointPlaces.In(Text, 0, 1, null).Should().Be((0, 2));

    [Theory]
    [InlineData(13, 19, 13, 19)]
    [InlineData(900, 906, 13, 19)]
    public void A_place_that_is_told_wrong_is_put_right_by_its_word(int begin, int end, int first, int last) =>
        CodePointPlaces.In(Text, begin, end, "Zürich").Should().Be((first, last));

    [Fact]
    public void Of_several_the_nearest_is_meant() => CodePointPlaces.In("one two one two one", 9, 12, "one").Should().Be((8, 11));

    [Theory]
    [InlineData(0, 6, "Berlin")]
    [InlineData(-1, 2, null)]
    [InlineData(4, 4, null)]
    [InlineData(4, 90, null)]
    [InlineData(4, 2, "")]
    public void What_does_not_stand_there_is_nowhere(int begin, int end, string? said) => CodePointPlaces.In(Text, begin, end, said).Should().BeNull();

    [Fact]
    public void Any_part_of_any_text_is_found_by_its_code_points() =>
        Prop.ForAll(Gen.Elements("a", "é", "😀", "\uD83D", "e\u0301", "字", " ").ListOf().ToArbitrary(), parts =>
        {
            var text = string.Concat(parts);
            var runes = text.EnumerateRunes().Count();
            return Enumerable.Range(0, runes).All(begin => CodePointPlaces.In(text, begin, runes, null) is var (first, last)
                && last == text.Length && text[first..].EnumerateRunes().Count() == runes - begin);
        }).QuickCheckThrowOnFailure();
}
