using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>What an NCCO may ask of a WebSocket, and how it is understood.</summary>
public sealed class SocketEndpointTests
{
    [Theory]
    [InlineData(8_000, 160, 320)]
    [InlineData(16_000, 320, 640)]
    [InlineData(24_000, 480, 960)]
    public void The_content_type_gives_the_size_of_a_frame(int rate, int samples, int bytes)
    {
        var socket = Socket("", rate);

        socket.Should().Be(new SocketSettings(rate, null));
        (socket.FrameSamples, socket.FrameBytes, socket.ContentType).Should().Be((samples, bytes, $"audio/l16;rate={rate}"));
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"type":"vonage"}""", null)]
    [InlineData("""{"type":"vonage","value":"unused"}""", null)]
    [InlineData("""{"type":"custom","value":"Basic abc"}""", "Basic abc")]
    public void Without_a_type_the_authorization_is_the_platform_s_own(string authorization, string? custom) =>
        Socket($""","authorization":{authorization}""").Authorization.Should().Be(new SocketAuthorization(custom));

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void Headers_of_512_bytes_are_enough_and_whitespace_does_not_count(int bytes, bool valid)
    {
        // {"a":"…"} has 8 bytes beside the text.
        var ncco = Read($$""","headers": { "a" :  "{{new string('x', bytes - 8)}}" } """);

        ncco.IsValid.Should().Be(valid);
        if (!valid)
            ncco.Faults.Should().ContainSingle().Which.ToString().Should().Be("[0].connect.endpoint[0].headers: must be at most 512 bytes");
    }

    [Fact]
    public void How_large_headers_may_be_is_a_setting()
    {
        var rules = ReadingRules.Of(new SimulatorOptions { Unspecified = { SocketHeaderBytes = 9 } });

        Read(""","headers":{"a":"x"}""", rules).IsValid.Should().BeTrue();
        Read(""","headers":{"a":"xy"}""", rules).Faults.Should().ContainSingle().Which.Reason.Should().Be("must be at most 9 bytes");
    }

    [Fact]
    public void Headers_count_in_bytes_as_they_travel() =>
        Read($$""","headers":{"a":"{{new string('é', 253)}}"} """).IsValid.Should().BeFalse();

    [Theory]
    [InlineData(8_191, 'x', true)]
    [InlineData(8_192, 'x', false)]
    [InlineData(3, 'é', false)]
    [InlineData(3, ' ', true)]
    [InlineData(3, '~', true)]
    public void A_custom_authorization_is_shorter_than_8192_printable_characters(int length, char letter, bool valid)
    {
        var ncco = Read($$""","authorization":{"type":"custom","value":"{{new string(letter, length)}}"} """);

        ncco.IsValid.Should().Be(valid);
        if (!valid)
            ncco.Faults.Should().ContainSingle().Which.Path.Should().Be("[0].connect.endpoint[0].authorization.value");
    }

    [Theory]
    [InlineData("""{"type":"custom","value":"two\nlines"}""", "value")]
    [InlineData("""{"type":"basic"}""", "type")]
    [InlineData("""{"type":"vonage","token":"x"}""", "token")]
    public void Anything_else_is_a_fault(string authorization, string path) =>
        Read($""","authorization":{authorization}""").Faults.Should().ContainSingle().Which.Path.Should().Be($"[0].connect.endpoint[0].authorization.{path}");

    private static SocketSettings Socket(string options, int rate = 16_000) =>
        Read(options, rate).Actions.Should().ContainSingle().Which.Should().BeOfType<ConnectAction>().Which.Endpoint.Socket!;

    private static Ncco Read(string options, int rate = 16_000) => new NccoReader().Read(Connect(options, rate));

    private static Ncco Read(string options, ReadingRules rules) => new NccoReader(rules).Read(Connect(options, rate: 16_000));

    private static string Connect(string options, int rate) =>
        $$"""[{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://app.example.com/bot","content-type":"audio/l16;rate={{rate}}"{{options}}}]}]""";
}
