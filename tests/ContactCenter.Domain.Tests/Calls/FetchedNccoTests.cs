using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class FetchedNccoTests
{
    private const string Talk = """{"action":"talk","text":"Hello."}""";

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"action":"talk","text":"Hello.","language":"de-DE","style":1}]""")]
    [InlineData("""[{"action":"stream","streamUrl":["https://cdn.example.com/a.mp3"]},{"action":"wait","timeout":1.5}]""")]
    [InlineData("""[{"action":"talk","text":"Yes or no?","bargeIn":true},{"action":"input","type":["speech"],"speech":{"context":["yes"]}}]""")]
    [InlineData("""[{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":4},"eventUrl":["https://elsewhere.example.com/"]}]""")]
    public void What_a_service_may_say_is_taken_as_it_is(string json)
    {
        FetchedNcco.TryRead(Encoding.UTF8.GetBytes(json), out var ncco, out _).Should().BeTrue();
        ncco.Should().Be(json);
    }

    [Theory]
    [InlineData("", "no NCCO")]
    [InlineData("{}", "no NCCO")]
    [InlineData("""{"variables":{}}""", "no NCCO")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"phone","number":"447700900999"}]}]""", "holds connect")]
    [InlineData("""[{"action":"conversation","name":"room"}]""", "holds conversation")]
    [InlineData("""[{"action":"record"}]""", "holds record")]
    [InlineData("""[{"action":"notify","payload":{},"eventUrl":["https://elsewhere.example.com/"]}]""", "holds notify")]
    [InlineData("""[{"action":"transfer","conversation_id":"CON-1"}]""", "holds transfer")]
    [InlineData("""[{"action":"dance"}]""", "holds dance")]
    [InlineData("""[{"action":"input","type":["dtmf"]},{"action":"talk","text":"Hello."}]""", "after an input")]
    [InlineData("""[{"action":"input","type":["dtmf"],"mode":"asynchronous"}]""", "without waiting")]
    [InlineData("""[{"action":"talk","text":"Hello.","loop":0}]""", "without end")]
    [InlineData("""[{"action":"stream","streamUrl":["https://cdn.example.com/a.mp3"],"loop":0}]""", "without end")]
    [InlineData("""[{"action":"talk","text":""}]""", "not valid")]
    [InlineData("""[{"action":"talk","text":"<speak><voice>Hello.</voice></speak>"}]""", "without <voice>")]
    [InlineData("""[{"action":"talk","text":"Hello.","bargeIn":true}]""", "not valid")]
    public void All_else_is_refused_with_a_reason(string json, string reason)
    {
        FetchedNcco.TryRead(Encoding.UTF8.GetBytes(json), out _, out var fault).Should().BeFalse();
        fault.Should().Contain(reason);
    }

    [Theory]
    [InlineData(20, 1, true)]
    [InlineData(21, 1, false)]
    [InlineData(1, 33_000, false)]
    public void There_is_a_limit(int actions, int blanks, bool isFine)
    {
        var json = $"[{string.Join(',', Enumerable.Repeat(Talk, actions))}{new string(' ', blanks)}]";
        FetchedNcco.TryRead(Encoding.UTF8.GetBytes(json), out _, out _).Should().Be(isFine);
    }

    [Theory]
    [InlineData(20, 32_768, null)]
    [InlineData(20, 32_769, "its NCCO has more than 32 KB")]
    [InlineData(21, 2_000, "its NCCO has more than 20 actions")]
    public void The_reason_tells_the_limit(int actions, int length, string? reason)
    {
        var json = $"[{string.Join(',', Enumerable.Repeat(Talk, actions))}".PadRight(length - 1) + "]";

        FetchedNcco.TryRead(Encoding.UTF8.GetBytes(json), out _, out var fault);

        fault.Should().Be(reason);
    }

    [Fact]
    public void No_bytes_are_too_strange() => Prop.ForAll<byte[]>(bytes =>
        FetchedNcco.TryRead(bytes ?? [], out _, out var fault) || fault!.Length > 0).QuickCheckThrowOnFailure();
}
