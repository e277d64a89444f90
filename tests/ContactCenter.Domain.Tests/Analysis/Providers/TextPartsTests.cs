using System.Text;
using ContactCenter.Domain.Analysis.Providers;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Providers;

/// <summary>Texts that are longer than a provider takes are cut, by bytes and not by characters.</summary>
public sealed class TextPartsTests
{
    [Theory]
    [InlineData("字", 1_666, 1)]
    [InlineData("字", 1_667, 2)]
    [InlineData("a", 5_000, 1)]
    [InlineData("a", 5_001, 2)]
    public void Bytes_count(string letter, int times, int parts) =>
        TextParts.Of(string.Concat(Enumerable.Repeat(letter, times)), 5_000).Should().HaveCount(parts);

    [Fact]
    public void A_text_is_cut_behind_a_sentence_else_at_a_blank()
    {
        PartsOf("It is broken. I want another one", 22).Should().Equal("It is broken.", " I want another one");
        PartsOf("I want another one now", 16).Should().Equal("I want another", " one now");
    }

    [Fact]
    public void What_is_blank_is_left_out() => TextParts.Of("  \n ", 10).Should().BeEmpty();

    [Fact]
    public void No_part_has_more_bytes_none_cuts_a_character_and_no_letter_is_lost() =>
        Prop.ForAll(Gen.Elements("a", "é", "😀", "\uD83D", "字", " ", ". ").ListOf().ToArbitrary(), letters =>
        {
            var text = string.Concat(letters);
            var parts = PartsOf(text, 7);
            return parts.TrueForAll(part => Encoding.UTF8.GetByteCount(part) <= 7)
                && string.Concat(parts).Count(letter => !char.IsWhiteSpace(letter)) == text.Count(letter => !char.IsWhiteSpace(letter))
                && parts.Sum(part => part.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune)))
                    == text.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune));
        }).QuickCheckThrowOnFailure();

    private static List<string> PartsOf(string text, int most) => [.. TextParts.Of(text, most).Select(part => text[part.Begin..part.End])];
}
