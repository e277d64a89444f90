using ContactCenter.Domain.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis;

public sealed class SpokenDigitsTests
{
    private static readonly string[] Names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    [Theory]
    [InlineData("one two three", "123")]
    [InlineData("One, Two, Three.", "123")]
    [InlineData("4 1 1 1", "4111")]
    [InlineData("4111-1111", "41111111")]
    [InlineData("1,234", "1234")]
    [InlineData("１２３", "123")]
    [InlineData("٤٢", "42")]
    [InlineData("oh seven o nine", "0709")]
    [InlineData("nought naught", "00")]
    [InlineData("double four five", "445")]
    [InlineData("triple oh seven", "0007")]
    [InlineData("treble 2", "222")]
    [InlineData("twelve thirty four", "1234")]
    [InlineData("twenty one", "21")]
    [InlineData("twenty-one", "21")]
    [InlineData("forty", "40")]
    [InlineData("forty oh five", "4005")]
    [InlineData("fourteen ten", "1410")]
    [InlineData("one hundred", "100")]
    [InlineData("two hundred and five", "205")]
    [InlineData("two hundred five six", "2056")]
    [InlineData("twelve hundred", "1200")]
    [InlineData("two thousand", "2000")]
    [InlineData("two thousand and twenty four", "2024")]
    [InlineData("two thousand five hundred and one", "2501")]
    [InlineData("one hundred thousand", "100000")]
    [InlineData("one and two then three", "123")]
    [InlineData("one two um dash three", "123")]
    [InlineData("My account number is one two three, thank you", "123")]
    [InlineData("it's 5", "5")]
    public void Digits_are_read_as_people_say_them(string text, string digits) => SpokenDigits.Read(text).Should().Be(digits);

    [Theory]
    [InlineData("")]
    [InlineData("I do not know it")]
    [InlineData("hundred")]
    [InlineData("double")]
    [InlineData("double trouble")]
    [InlineData("one two no wait one three")]
    [InlineData("someone")]
    public void What_is_no_number_is_none(string text) => SpokenDigits.Read(text).Should().BeNull();

    [Fact]
    public void Any_digits_said_one_by_one_are_understood() =>
        Prop.ForAll(Gen.Choose(0, 9).NonEmptyListOf().ToArbitrary(), digits =>
            SpokenDigits.Read(string.Join(' ', digits.Select(digit => Names[digit]))) == string.Concat(digits)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_is_too_strange() =>
        Prop.ForAll<string>(text => SpokenDigits.Read(text ?? "")?.All(char.IsAsciiDigit) != false).QuickCheckThrowOnFailure();
}
