using ContactCenter.Foundation.Logging;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Foundation.Logging;

public sealed class PhoneMaskTests
{
    [Theory]
    [InlineData("447700900101", "*********101")]
    [InlineData("+447700900101", "+*********101")]
    [InlineData("00447700900101", "***********101")]
    [InlineData("1234567", "****567")]
    [InlineData("dials 447700900101, then +442079460000.", "dials *********101, then +*********000.")]
    [InlineData("sip:447700900101@pbx.example.com;user=phone", "sip:*********101@pbx.example.com;user=phone")]
    [InlineData("""{"from":"447700900001","to":"442079460000"}""", """{"from":"*********001","to":"*********000"}""")]
    [InlineData("?from=%2B447700900001&to=442079460000", "?from=%2B*********001&to=*********000")]
    [InlineData("sip%3A447700900101%40pbx", "sip%3A*********101%40pbx")]
    [InlineData("""{"from":"\\u002B447700900001"}""", """{"from":"\\u002B*********001"}""")]
    [InlineData("(447700900101)-", "(*********101)-")]
    public void A_phone_number_keeps_its_last_three_digits(string text, string masked) => PhoneMask.Mask(text).Should().Be(masked);

    [Theory]
    [InlineData("")]
    [InlineData("no digits")]
    [InlineData("123456")]
    [InlineData("1234567890123456")]
    [InlineData("63f61863-4a51-4f6b-86e1-123456789012")]
    [InlineData("12345678-4a51-4f6b-86e1-46edebcf9356")]
    [InlineData("CON-12345678-1234-1234-1234-123456789012")]
    [InlineData("1234567890abcdef12345678901234ab")]
    [InlineData("ab1234567890123c1234567890123456")]
    [InlineData("room-1234567890ab1234567890123456cd")]
    [InlineData("2026-01-05T10:00:00.0000000Z")]
    [InlineData("2026-01-05T10:00:00.1234567+00:00")]
    [InlineData("00:05:12.1234567")]
    [InlineData("-3.1415926535")]
    [InlineData("http://127.0.0.1:65535/simulator")]
    [InlineData("0HNMC1B5T9VQ3:00000001")]
    [InlineData("agent_1234567")]
    [InlineData("1234567_agent")]
    [InlineData("1234567.89")]
    [InlineData("100% of 123456")]
    public void Everything_else_stays_as_it_is(string text) => PhoneMask.Mask(text).Should().BeSameAs(text);

    [Fact]
    public void A_number_between_any_words_is_masked_and_nothing_else_changes() => Prop.ForAll(
        Gen.Choose(1, 9)
            .SelectMany(first => Gen.Choose(0, 9).ArrayOf().Where(rest => rest.Length is >= 6 and <= 14).Select(rest => $"{first}{string.Concat(rest)}"))
            .Zip(Gen.Elements(" ", "", "+", "tel:", "\"", "(", "<", "=", "/", "to "))
            .Zip(Gen.Elements(" ", "", "@", "\"", ")", ">", "&", "/", ".", ". Then")).ToArbitrary(),
        sample =>
        {
            var ((number, before), after) = sample;
            PhoneMask.Mask(before + number + after).Should().Be($"{before}{new string('*', number.Length - 3)}{number[^3..]}{after}");
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void An_id_stays_whatever_its_digits() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<Guid>().Zip(Gen.Elements("D", "N", "B")).ToArbitrary(),
        sample =>
        {
            var id = sample.Item1.ToString(sample.Item2);
            PhoneMask.Mask($"call {id} left aside").Should().Be($"call {id} left aside");
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void No_text_is_too_strange_and_none_is_masked_twice() => Prop.ForAll<NonNull<string>>(text =>
    {
        var masked = PhoneMask.Mask(text.Get);
        masked.Should().HaveLength(text.Get.Length);
        PhoneMask.Mask(masked).Should().BeSameAs(masked);
    }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
