using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Voice.Tests;

public sealed class SipAddressTests
{
    private const string Port = "with a port from 1 to 65535";
    private const string Host = "with a host's name or address behind the @";
    private const string User = "with a user of letters, digits and signs such as . - _ + behind sip:, and no //";
    private const string Form = "of the form sip:user@host, with one @";
    private const string Parameters = "with parameters such as ;transport=tls";
    private const string Brackets = "with an IPv6 address in brackets, such as sip:user@[2001:db8::1]";

    private static Gen<string> Valid =>
        from scheme in Gen.Elements("sip:", "sips:", "SIP:")
        from user in Gen.Elements("a", "agents", "+44770", "a.b-c_d", "%20x", "ann:secret", "x;y=1")
        from host in Gen.Elements("h", "pbx.example.com", "10.0.0.1", "[::1]", "[2001:db8::10.0.0.1]", "example.com.")
        from port in Gen.OneOf(Gen.Constant(""), Gen.Choose(1, 65535).Select(port => $":{port}"))
        from parameters in Gen.Elements("", ";transport=tls", ";lr;media=srtp", ";x=[::1]:5060")
        select $"{scheme}{user}@{host}{port}{parameters}";

    [Theory]
    [InlineData("sip:agents@pbx.example.com")]
    [InlineData("sips:x@example.com:5061;transport=tls;media=srtp")]
    [InlineData("SIP:a@b")]
    [InlineData("sip:+447700900001@10.0.0.1:65535")]
    [InlineData("sip:a%40b@h:1")]
    [InlineData("sip:a@[2001:db8::1]:5060;transport=tls")]
    public void An_address_is_in_order(string text) => SipAddress.FaultOf(text).Should().BeNull();

    [Theory]
    [InlineData("", "begun with sip: or sips:")]
    [InlineData("agents@example.com", "begun with sip: or sips:")]
    [InlineData("tel:447700900001", "begun with sip: or sips:")]
    [InlineData("sip:", Form)]
    [InlineData("sip:example.com", Form)]
    [InlineData("sip:@example.com", Form)]
    [InlineData("sip:a@@h", Form)]
    [InlineData("sip:a@h@i", Form)]
    [InlineData("sip://a@h", User)]
    [InlineData("sip:a b@h", User)]
    [InlineData("sip:ä@h", User)]
    [InlineData("sip:a%4@h", User)]
    [InlineData("sip:a%@h", User)]
    [InlineData("sip:%4g@h", User)]
    [InlineData("sip:a@", Host)]
    [InlineData("sip:a@:5060", Host)]
    [InlineData("sip:a@;transport=tls", Host)]
    [InlineData("sip:a@h/", Host)]
    [InlineData("sip:a@h?subject=x", Host)]
    [InlineData("sip:a@exa mple.com", Host)]
    [InlineData("sip:a@münchen.de", Host)]
    [InlineData("sip:a@.example.com", Host)]
    [InlineData("sip:a@a..b", Host)]
    [InlineData("sip:a@-", Host)]
    [InlineData("sip:a@256.1.1.1", Host)]
    [InlineData("sip:a@1.2.3", Host)]
    [InlineData("sip:a@[]", Host)]
    [InlineData("sip:a@[::1", Brackets)]
    [InlineData("sip:a@[h]", Host)]
    [InlineData("sip:a@[10.0.0.1]", Host)]
    [InlineData("sip:a@[fe80::1%eth0]", Host)]
    [InlineData("sip:a@2001:db8::1", Brackets)]
    [InlineData("sip:a@::1", Brackets)]
    [InlineData("sip:a@h:notaport", Port)]
    [InlineData("sip:a@h:99999", Port)]
    [InlineData("sip:a@h:65536", Port)]
    [InlineData("sip:a@h:0", Port)]
    [InlineData("sip:a@h:", Port)]
    [InlineData("sip:a@h:+5", Port)]
    [InlineData("sip:a@[::1]x", Port)]
    [InlineData("sip:a@h;", Parameters)]
    [InlineData("sip:a@h;=tls", Parameters)]
    [InlineData("sip:a@h;transport=", Parameters)]
    [InlineData("sip:a@h;transport=t ls", Parameters)]
    [InlineData("sip:a@h;;lr", Parameters)]
    [InlineData("sip:a@h;x%", Parameters)]
    public void What_is_wrong_is_told(string text, string fault) => SipAddress.FaultOf(text).Should().Be(fault);

    [Fact]
    public void Whatever_is_in_order_can_be_dialled() => Prop.ForAll(Valid.ToArbitrary(), text =>
    {
        SipAddress.FaultOf(text).Should().BeNull();
        new Uri(text).OriginalString.Should().Be(text);
        new SipEndpoint(new Uri(text)).Uri!.Scheme.Should().BeOneOf("sip", "sips");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_judged_and_what_passes_can_be_dialled() => Prop.ForAll(
        Gen.Elements("sip:", "sips:", "a", "@", ":", "//", "[", "]", "::1", "h", ".", ";", "=", "%", "%20", "5060", " ", "é", "?", "\n").ListOf()
            .Select(string.Concat).ToArbitrary(),
        text =>
        {
            if (SipAddress.FaultOf(text) is null)
                Uri.TryCreate(text, UriKind.Absolute, out _).Should().BeTrue(text);
        }).QuickCheckThrowOnFailure();
}
