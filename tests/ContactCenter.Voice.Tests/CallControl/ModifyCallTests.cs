using System.Text;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Voice.Tests.CallControl;

public sealed class ModifyCallTests
{
    public static TheoryData<ModifyCall, string> Bodies => new()
    {
        { new HangUp(), """{"action":"hangup"}""" },
        { new Mute(), """{"action":"mute"}""" },
        { new Unmute(), """{"action":"unmute"}""" },
        { new Earmuff(), """{"action":"earmuff"}""" },
        { new Unearmuff(), """{"action":"unearmuff"}""" },
        {
            new TransferToNcco(Ncco.Start().Talk("How was it?")),
            """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"How was it?"}]}}"""
        },
        { new TransferToUrl(new("https://example.com/next?a=1&b=2")), """{"action":"transfer","destination":{"type":"ncco","url":"""
            + """["https://example.com/next?a=1&b=2"]}}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public void Each_change_has_its_body(ModifyCall change, string json)
    {
        Encoding.UTF8.GetString(change.ToUtf8Json()).Should().Be(json);
        change.Check().Should().BeEmpty();
        json.Should().Contain($"\"{change.Action}\"");
    }

    [Fact]
    public void A_transfer_to_a_faulty_NCCO_is_told() =>
        new TransferToNcco(new([new TalkAction("")])).Check().Should()
            .Equal(new RequestFault("destination.ncco[0].text", null, "1 to 1,500 characters without tags"));

    [Fact]
    public void A_transfer_to_a_faulty_address_is_told()
    {
        new TransferToUrl(new("next", UriKind.Relative)).Check().Should()
            .Equal(new RequestFault("destination.url", "\"next\"", "an absolute http or https URL"));
        new TransferToUrl(null!).Check().Should().Equal(new RequestFault("destination.url", null, "an absolute http or https URL"));
    }

    [Fact]
    public void Two_transfers_to_the_same_NCCO_are_equal() =>
        new TransferToNcco(Ncco.Start().Talk("Hello")).Should().Be(new TransferToNcco(Ncco.Start().Talk("Hello")));
}
