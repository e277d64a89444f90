using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.TestKit;

namespace ContactCenter.Voice.Tests;

/// <summary>Each endpoint with the least it needs and with everything it can have, written and read.</summary>
public sealed class EndpointJsonTests
{
    private static readonly SipEndpoint Sip = new(new Uri("sip:rebekka@sip.example.com;transport=tls"))
    {
        Headers = new JsonObject { ["Call-Id"] = "42" },
        StandardHeaders = new JsonObject { ["User-to-User"] = "342342ef34;encoding=hex" },
    };

    [Fact]
    public void Phone() => BothWays(new PhoneEndpoint(PhoneNumber.Parse("447700900001")));

    [Fact]
    public void Phone_with_everything() => BothWays(new PhoneEndpoint(PhoneNumber.Parse("447700900001"))
    {
        DtmfAnswer = "1p*23#",
        OnAnswer = new(new("https://cc.example.com/whisper"))
        {
            RingbackTone = new("https://cc.example.com/audio/ring.mp3"),
            Extra = new JsonObject { ["times"] = 1 },
        },
        Shaken = "eyJhbGciOiJFUzI1NiJ9;info=<https://cert.example.com/1.pem>",
    });

    [Fact]
    public void App() => BothWays(new AppEndpoint("agent-7"));

    [Fact]
    public void Sip_by_uri() => BothWays(Sip);

    [Fact]
    public void Sip_by_user_and_domain() => BothWays(new SipEndpoint("rebekka", "trunk-1"));

    [Fact]
    public void WebSocket() => BothWays(new WebSocketEndpoint(new("wss://cc.example.com/media")));

    [Fact]
    public void WebSocket_with_everything() => BothWays(new WebSocketEndpoint(new("ws://cc.example.com/media"))
    {
        ContentType = AudioContentType.Linear24Khz,
        Headers = new JsonObject { ["leg"] = "a1", ["tries"] = 2, ["tags"] = new JsonArray("vip") },
        Authorization = WebSocketAuthorization.Custom("Bearer 4711") with { Extra = new JsonObject { ["realm"] = "cc" } },
    });

    [Fact]
    public void WebSocket_that_the_platform_signs() => BothWays(new WebSocketEndpoint(new("wss://cc.example.com/media"))
    {
        ContentType = AudioContentType.Linear8Khz,
        Authorization = WebSocketAuthorization.Vonage,
    });

    [Fact]
    public void Vbc() => BothWays(new VbcEndpoint("4567"));

    [Fact]
    public void An_unknown_endpoint_is_kept() => BothWays(new UnknownEndpoint("whatsapp") { Extra = new JsonObject { ["number"] = "447700900001" } });

    [Fact]
    public void The_calls_API_spells_standard_headers_its_own_way() =>
        Golden.Matches(Encoding.UTF8.GetString(Utf8Json.Write(Sip, static (sip, writer) => sip.WriteTo(writer, Dialect.Rest))));

    [Theory]
    [InlineData("standardHeaders")]
    [InlineData("standard_headers")]
    public void Both_spellings_of_standard_headers_are_read(string option)
    {
        var ncco = Ncco.Parse($$$"""
            [{"action":"connect","endpoint":[{"type":"sip","uri":"sip:rebekka@sip.example.com;transport=tls",
              "headers":{"Call-Id":"42"},"{{{option}}}":{"User-to-User":"342342ef34;encoding=hex"}}]}]
            """);

        ncco.Should().Equal(new ConnectAction(Sip));
    }

    private static void BothWays(Endpoint endpoint, [CallerMemberName] string test = "")
    {
        var ncco = new Ncco([new ConnectAction(endpoint)]);

        Golden.Matches(ncco.ToString(), test: test);
        Ncco.Parse(Golden.Read(test: test)).Should().Equal(ncco);
    }
}
