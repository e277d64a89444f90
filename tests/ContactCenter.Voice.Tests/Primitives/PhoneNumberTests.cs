using System.Text.Json;

namespace ContactCenter.Voice.Tests;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("447700900123", "447700900123")]
    [InlineData("+447700900123", "447700900123")]
    [InlineData("00447700900123", "447700900123")]
    [InlineData("  +44 7700-900.123 ", "447700900123")]
    [InlineData("+44 (7700) 900123", "447700900123")]
    [InlineData("+44 (0)20 7946 0000", "442079460000")]
    [InlineData("+(0)(0)442079460000", "442079460000")]
    [InlineData("1234567", "1234567")]
    [InlineData("123456789012345", "123456789012345")]
    public void A_number_is_read_as_people_write_it(string text, string digits)
    {
        PhoneNumber.TryParse(text, out var number).Should().BeTrue();
        number.Value.Should().Be(digits);
        number.ToString().Should().Be(digits);
        PhoneNumber.Parse(text).Should().Be(number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("123456")]
    [InlineData("1234567890123456")]
    [InlineData("02079460000")]
    [InlineData("+02079460000")]
    [InlineData("++447700900123")]
    [InlineData("44+7700900123")]
    [InlineData("44/7700900123")]
    [InlineData("44:7700900123")]
    [InlineData("447700900123x")]
    [InlineData("anonymous")]
    [InlineData("sip:447700900123@sip.example.com")]
    [InlineData("٤٤٧٧٠٠٩٠٠١٢٣")]
    public void What_is_no_number_is_refused(string? text)
    {
        PhoneNumber.TryParse(text, out var number).Should().BeFalse();
        number.Should().Be(default(PhoneNumber));
    }

    [Fact]
    public void The_refusal_names_the_text_and_the_rule()
    {
        var parse = () => PhoneNumber.Parse("withheld");

        parse.Should().Throw<FormatException>().WithMessage("\"withheld\" is not a telephone number: it needs 7 to 15 digits, country code first.");
    }

    [Fact]
    public void The_default_is_empty_and_not_null()
    {
        default(PhoneNumber).Value.Should().BeEmpty();
        default(PhoneNumber).ToString().Should().BeEmpty();
    }

    [Fact]
    public void It_is_a_string_in_JSON()
    {
        var number = PhoneNumber.Parse("447700900123");

        JsonSerializer.Serialize(number).Should().Be("\"447700900123\"");
        JsonSerializer.Deserialize<PhoneNumber>("\"+44 7700 900123\"").Should().Be(number);
    }

    [Fact]
    public void It_keys_a_dictionary_in_JSON()
    {
        var names = new Dictionary<PhoneNumber, string> { [PhoneNumber.Parse("447700900123")] = "Sales" };

        var json = JsonSerializer.Serialize(names);

        json.Should().Be("""{"447700900123":"Sales"}""");
        JsonSerializer.Deserialize<Dictionary<PhoneNumber, string>>(json).Should().Equal(names);
    }

    [Theory]
    [InlineData("\"anonymous\"", "\"anonymous\" is not a telephone number*")]
    [InlineData("447700900123", "A PhoneNumber is a JSON string; this is Number*")]
    public void What_is_no_number_in_JSON_is_a_JSON_fault(string json, string message)
    {
        var read = () => JsonSerializer.Deserialize<PhoneNumber>(json);

        read.Should().Throw<JsonException>().WithMessage(message);
    }
}
