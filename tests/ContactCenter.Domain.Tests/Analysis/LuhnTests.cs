using ContactCenter.Domain.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis;

public sealed class LuhnTests
{
    [Theory]
    [InlineData("4111111111111111", true)]
    [InlineData("79927398713", true)]
    [InlineData("18", true)]
    [InlineData("4111111111111112", false)]
    [InlineData("79927398710", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public void The_last_digit_checks_the_others(string digits, bool isValid) => Luhn.IsValid(digits).Should().Be(isValid);

    [Fact]
    public void One_wrong_digit_is_always_found() =>
        Prop.ForAll(
            Gen.Choose(0, 9).NonEmptyListOf()
                .SelectMany(digits => Gen.Choose(0, digits.Count - 1), (digits, at) => (Digits: string.Concat(digits), At: at)).ToArbitrary(),
            wrong =>
            {
                var check = Enumerable.Range(0, 10).Single(digit => Luhn.IsValid($"{wrong.Digits}{digit}"));
                var other = wrong.Digits[..wrong.At] + ((wrong.Digits[wrong.At] - '0' + 1) % 10) + wrong.Digits[(wrong.At + 1)..];
                return !Luhn.IsValid($"{other}{check}");
            }).QuickCheckThrowOnFailure();
}
