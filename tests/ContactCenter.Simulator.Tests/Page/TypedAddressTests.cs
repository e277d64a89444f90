using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Simulator.Tests.Page;

/// <summary>Addresses are read as people type them.</summary>
public sealed class TypedAddressTests
{
    [Theory]
    [InlineData("+44 20 7946 0000", "442079460000")]
    [InlineData("+44 (0)20 7946-0000", "442079460000")]
    [InlineData("0044 20 7946 0000", "442079460000")]
    [InlineData("(+1) 202.555.0143", "12025550143")]
    [InlineData(" 44–20–7946–0000 ", "442079460000")]
    [InlineData("+49 30/901820", "4930901820")]
    [InlineData("+44\u00a020\u00a07946\u00a00000", "442079460000")]
    [InlineData("＋４４２０７９４６００００", "442079460000")]
    [InlineData("442079460000", "442079460000")]
    [InlineData("Anonymous", "anonymous")]
    public void A_number_may_be_written_as_people_write_it(string text, string expected) =>
        TypedAddress.Read(EndpointType.Phone, text).Should().Be((expected, null));

    [Theory]
    [InlineData("")]
    [InlineData("020 7946 0000")]
    [InlineData("+44")]
    [InlineData("+44 20 7946 0000 ext 12")]
    [InlineData("4420794600000000")]
    [InlineData("++442079460000")]
    [InlineData("sales")]
    public void What_is_no_number_is_told_with_one_that_is(string text) =>
        TypedAddress.Read(EndpointType.Phone, text).Should().Be(
            ((string?)null, $"\"{text}\" is no number: it must be 7 to 15 digits that begin with the country's, as in +44 20 7946 0000."));

    [Theory]
    [InlineData(EndpointType.Sip, "sip:ada@example.com", "sip:ada@example.com")]
    [InlineData(EndpointType.Sip, " ada@example.com ", "sip:ada@example.com")]
    [InlineData(EndpointType.Sip, "sips:ada@example.com:5061", "sips:ada@example.com:5061")]
    [InlineData(EndpointType.Sip, "ada", null)]
    [InlineData(EndpointType.Sip, "sip:a b@example.com", null)]
    [InlineData(EndpointType.App, " ada ", "ada")]
    [InlineData(EndpointType.App, "ada lovelace", null)]
    [InlineData(EndpointType.Vbc, "4711", "4711")]
    [InlineData(EndpointType.Vbc, " ", null)]
    public void Other_addresses_are_checked_by_their_kind(EndpointType type, string text, string? expected)
    {
        var (address, problem) = TypedAddress.Read(type, text);

        address.Should().Be(expected);
        (problem is null).Should().Be(expected is not null);
    }

    [Fact]
    public void However_a_number_is_decorated_it_is_the_same()
    {
        var mark = Gen.Elements("", " ", "-", ".", "/", "(", ")");
        var part = Gen.Choose(1, 9).SelectMany(digit => mark, (digit, before) => (Digit: $"{digit}", Text: $"{before}{digit}"));

        Prop.ForAll(
            Arb.From(Gen.ListOf(part, 11)),
            parts =>
                TypedAddress.NumberOf(
                    $"+{string.Concat(parts.Select(one => one.Text))}") == string.Concat(parts.Select(one => one.Digit))).QuickCheckThrowOnFailure();
    }
}
