namespace ContactCenter.Voice.Tests;

public sealed class EndpointRulesTests
{
    private const string Phone = """{"type":"phone","number":"447700900001",""";
    private const string Sip = """{"type":"sip","uri":"sip:x@example.com",""";
    private const string WebSocket = """{"type":"websocket","uri":"wss://cc.example.com/media","content-type":"audio/l16;rate=16000",""";

    [Theory]
    [InlineData(Phone + """ "dtmfAnswer":"0123456789*#p"}""")]
    [InlineData(Phone + """ "onAnswer":{"url":"https://cc.example.com/w","ringbackTone":"https://cc.example.com/r.mp3"},"shaken":"x"}""")]
    [InlineData("""{"type":"sip","uri":"sips:x@example.com;media=srtp"}""")]
    [InlineData("""{"type":"sip","user":"x","domain":"y"}""")]
    [InlineData(Sip + """ "headers":{"Call_Id-2.0":""},"standardHeaders":{"User-to-User":"x"}}""")]
    [InlineData("""{"type":"websocket","uri":"ws://localhost:8080/media","content-type":"audio/l16;rate=8000"}""")]
    [InlineData("""{"type":"websocket","uri":"wss://cc.example.com/media","content-type":"audio/l16;rate=24000"}""")]
    [InlineData(WebSocket + """ "authorization":{"type":"vonage"}}""")]
    [InlineData(WebSocket + """ "authorization":{"type":"custom","value":"x"}}""")]
    [InlineData("""{"type":"whatsapp","number":"x"}""")]
    public void Nothing_is_wrong_just_inside(string endpoint) => Faults.OfEndpoint(endpoint).Should().BeEmpty();

    [Theory]
    [InlineData(Phone + """ "dtmfAnswer":""}""", "dtmfAnswer must be digits, *, # and p; it is \"\"")]
    [InlineData(Phone + """ "dtmfAnswer":"1w2"}""", "dtmfAnswer must be digits, *, # and p; it is \"1w2\"")]
    [InlineData(Phone + """ "onAnswer":{"url":"w"}}""", "onAnswer.url must be an absolute http or https URL; it is \"w\"")]
    [InlineData(Phone + """ "onAnswer":{"url":"https://cc.example.com/w","ringbackTone":"r"}}""", "onAnswer.ringbackTone must be an absolute http or "
        + "https URL; it is \"r\"")]
    [InlineData(Phone + """ "shaken":""}""", "shaken must be the content of an Identity header; it is empty")]
    [InlineData("""{"type":"app","user":""}""", "user must be the name of a user; it is missing")]
    [InlineData("""{"type":"vbc","extension":""}""", "extension must be the number of an extension; it is missing")]
    [InlineData("""{"type":"sip","uri":"https://example.com"}""", "uri must be a SIP address begun with sip: or sips:; it is \"https://example.com\"")]
    [InlineData("""{"type":"sip","uri":"sip:x@example.com:99999"}""", "uri must be a SIP address with a port from 1 to 65535; it is "
        + "\"sip:x@example.com:99999\"")]
    [InlineData("""{"type":"sip","user":"x"}""", "domain must be the name of a domain, as there is no uri; it is missing")]
    [InlineData("""{"type":"sip","domain":"x"}""", "user must be the name of a user, as there is no uri; it is missing")]
    [InlineData(Sip + """ "user":"x"}""", "user must be absent when uri is given; it is \"x\"")]
    [InlineData(Sip + """ "domain":"x"}""", "domain must be absent when uri is given; it is \"x\"")]
    [InlineData(Sip + """ "headers":{"":"x"}}""", "headers must be named by letters, digits and hyphens; it is \"\"")]
    [InlineData(Sip + """ "headers":{"a b":"x"}}""", "headers must be named by letters, digits and hyphens; it is \"a b\"")]
    [InlineData(Sip + """ "headers":{"a":1}}""", "headers.a must be a JSON string; it is 1")]
    [InlineData(Sip + """ "headers":{"a":"1\r\nB: 2"}}""", "headers.a must be without control characters; it is \"1\r\nB: 2\"")]
    [InlineData(Sip + """ "standardHeaders":{"User-to-User":""}}""", "standardHeaders.User-to-User must be 1 to 256 characters; it is 0 characters")]
    [InlineData("""{"type":"websocket","uri":"https://cc.example.com","content-type":"audio/l16;rate=8000"}""", "uri must be an absolute ws or wss "
        + "URL; it is \"https://cc.example.com\"")]
    [InlineData("""{"type":"websocket","uri":"/media","content-type":"audio/l16;rate=8000"}""", "uri must be an absolute ws or wss URL; it is \"/media\"")]
    [InlineData("""{"type":"websocket","uri":"ws://cc.example.com","content-type":"audio/l16;rate=44100"}""", "content-type must be "
        + "audio/l16;rate=8000, audio/l16;rate=16000 or audio/l16;rate=24000; it is \"audio/l16;rate=44100\"")]
    [InlineData(WebSocket + """ "authorization":{"type":"basic"}}""", "authorization.type must be vonage or custom; it is \"basic\"")]
    [InlineData(WebSocket + """ "authorization":{"type":"custom"}}""", "authorization.value must be the content of the header; it is missing")]
    [InlineData(WebSocket + """ "authorization":{"type":"vonage","value":"x"}}""", "authorization.value must be absent unless type is custom; it is given")]
    [InlineData("""{"type":""}""", "type must be the name of a kind of endpoint; it is missing")]
    public void Just_outside_there_is_one_fault(string endpoint, string fault) =>
        Faults.OfEndpoint(endpoint).Should().Equal($"action 1 (connect): endpoint.{fault}");

    [Fact]
    public void A_sip_endpoint_needs_an_address() => Faults.OfEndpoint("""{"type":"sip"}""").Should().Equal(
        "action 1 (connect): endpoint.user must be the name of a user, as there is no uri; it is missing",
        "action 1 (connect): endpoint.domain must be the name of a domain, as there is no uri; it is missing");

    [Fact]
    public void A_web_socket_without_audio_is_a_fault() =>
        new Ncco([new ConnectAction(new WebSocketEndpoint(new("wss://cc.example.com/media")) { ContentType = default })]).Check().Single().ToString()
            .Should().EndWith("rate=24000; it is \"\"");

    [Theory]
    [InlineData(256, null)]
    [InlineData(257, "action 1 (connect): endpoint.standardHeaders.User-to-User must be 1 to 256 characters; it is 257 characters")]
    public void User_to_User_has_up_to_256_characters(int length, string? fault)
    {
        var text = new string('x', length);

        Faults.OfEndpoint(Sip + $$$""" "standardHeaders":{"User-to-User":"{{{text}}}"}}""").SingleOrDefault().Should().Be(fault);
        Faults.OfEndpoint(Sip + $$$""" "headers":{"Anything":"{{{text}}}"}}""").Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"a":"é"}""", 10, null)]
    [InlineData("""{"a":"é"}""", 512, null)]
    [InlineData("""{"a":"é"}""", 513, "action 1 (connect): endpoint.headers must be JSON of at most 512 bytes; it is 513 bytes")]
    public void Headers_of_a_web_socket_have_up_to_512_bytes(string headers, int bytes, string? fault)
    {
        var padded = headers.Replace("é", "é" + new string('x', bytes - 10), StringComparison.Ordinal);

        Faults.OfEndpoint(WebSocket + $$""" "headers":{{padded}}}""").SingleOrDefault().Should().Be(fault);
    }
}
