using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Simulator.Tests.Nccos;

public sealed class NccoReaderPropertyTests
{
    private static readonly string[] Good =
    [
        """{"action":"talk","text":"Hi","bargeIn":false,"loop":1,"level":0}""",
        """{"action":"stream","streamUrl":["https://app/a.mp3"],"loop":0}""",
        """{"action":"input","type":["dtmf","speech"],"dtmf":{"timeOut":1,"maxDigits":1},"speech":{"uuid":["a"],"context":["a"]},"eventUrl":"""
            + """["https://app/i"]}""",
        """{"action":"conversation","name":"r","canHear":["a"],"record":true,"transcription":{"language":"en-GB"}}""",
        """{"action":"connect","endpoint":[{"type":"phone","number":"447700900001","onAnswer":"""
            + """{"url":"https://app/w"}}],"timeout":"45","advancedMachineDetection":{"beep_timeout":45}}""",
        """{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://app/s","content-type":"audio/l16;rate=8000","headers":{},"authorization":"""
            + """{"type":"vonage"}}]}""",
        """{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@b","standardHeaders":{"User-to-User":"1"}}]}""",
        """{"action":"record","split":"conversation","channels":2,"endOnKey":"#"}""",
        """{"action":"notify","payload":{},"eventUrl":["https://app/n"]}""",
        """{"action":"transfer","conversationId":"CON-1"}""",
    ];

    private static readonly string[] Odd = ["null", "7", "-1.5", "true", "\"\"", "\"x\"", "[]", "{}", "[null]", "[{}]", "[[\"https://app\"]]", "{\"a\":1}"];

    [Fact]
    public void No_text_whatever_makes_the_reader_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => new NccoReader().Read(text ?? "").Should().NotBeNull()).QuickCheckThrowOnFailure();

    /// <summary>One value somewhere in a good action is replaced by one that is odd there.</summary>
    [Fact]
    public void An_odd_value_is_a_fault_or_none_and_never_an_exception() =>
        Prop.ForAll(Mutations().ToArbitrary(), mutated =>
        {
            var ncco = new NccoReader().Read(mutated);

            ncco.Actions.Should().HaveCountLessThanOrEqualTo(1);
            ncco.Faults.Should().NotContain(fault => !fault.Path.StartsWith("[0]", StringComparison.Ordinal) || fault.Reason.Length == 0);
            (ncco.IsValid ? ncco.Actions.Count : 1).Should().Be(1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_samples_themselves_are_good() =>
        Good.Should().OnlyContain(sample => new NccoReader().Read($"[{sample}]").IsValid);

    private static Gen<string> Mutations() =>
        from sample in Gen.Elements(Good)
        from at in Gen.Choose(0, 1_000)
        from odd in Gen.Elements(Odd)
        select Mutate(sample, at, odd);

    private static string Mutate(string sample, int at, string odd)
    {
        var root = new JsonArray(JsonNode.Parse(sample));
        var places = Places(root[0]!).ToList();
        var (owner, name) = places[at % places.Count];
        owner[name] = JsonNode.Parse(odd);
        return root.ToJsonString();
    }

    private static IEnumerable<(JsonObject Owner, string Name)> Places(JsonNode node) => node switch
    {
        JsonObject json =>
            json.Select(property => (json, property.Key))
                .Concat(json.Where(property => property.Value is not null).SelectMany(property => Places(property.Value!))),
        JsonArray array => array.Where(item => item is not null).SelectMany(item => Places(item!)),
        _ => [],
    };
}
