using ContactCenter.Calls;

namespace ContactCenter.Tests.Calls;

public sealed class CallSecretTests
{
    [Fact]
    public void Secrets_are_32_hex_digits_and_none_comes_twice()
    {
        var secrets = Enumerable.Range(0, 1_000).Select(_ => CallSecret.New()).ToList();

        secrets.Should().OnlyHaveUniqueItems().And.OnlyContain(secret => secret.Length == 32 && secret.All(char.IsAsciiHexDigitLower));
        secrets.SelectMany(secret => secret).GroupBy(digit => digit).Should().HaveCount(16).And.OnlyContain(digit => digit.Count() > 1_000);
    }
}
