using System.Text;
using System.Text.Json;

namespace ContactCenter.Voice.Tests;

/// <summary>What others write is read where its meaning is plain, and refused with a reason where it is not.</summary>
public sealed class NccoReadingTests
{
    [Theory]
    [InlineData("""{"action":"talk","text":5}""", """{"action":"talk","text":"5"}""")]
    [InlineData("""{"text":"x","action":"talk"}""", """{"action":"talk","text":"x"}""")]
    [InlineData("""{"text":"x","action":"talk","level":"-0.4","loop":"0","bargeIn":"True","premium":"false"}""",
        """{"action":"talk","text":"x","bargeIn":true,"loop":0,"level":-0.4,"premium":false}""")]
    [InlineData("""{"action":"talk","text":"x","loop":2.0,"style":1e1}""", """{"action":"talk","text":"x","loop":2,"style":10}""")]
    [InlineData("""{"action":"talk","text":"a","text":"b"}""", """{"action":"talk","text":"b"}""")]
    [InlineData("""{"action":"talk","action":"stream","text":"b"}""", """{"action":"talk","text":"b"}""")]
    [InlineData("""{"action":"talk","text":"x","loop":null,"level":null,"bargeIn":null,"language":null,"providerOptions":null}""",
        """{"action":"talk","text":"x"}""")]
    [InlineData("""{"action":"stream","streamUrl":"https://cc.example.com/a.mp3"}""", """{"action":"stream","streamUrl":["https://cc.example.com/a.mp3"]}""")]
    [InlineData("""{"action":"record","eventUrl":[],"endOnKey":1,"timeOut":"30","endOnSilence":null,"transcription":null}""",
        """{"action":"record","endOnKey":"1","timeOut":30}""")]
    [InlineData("""{"action":"record","eventMethod":"post"}""", """{"action":"record","eventMethod":"POST"}""")]
    [InlineData("""{"action":"record","eventMethod":"Get","eventUrl":null,"format":null,"endOnKey":null}""", """{"action":"record","eventMethod":"GET"}""")]
    [InlineData("""{"action":"record","split":"none"}""", """{"action":"record","split":"none"}""")]
    [InlineData("""{"action":"record","split":null}""", """{"action":"record","split":null}""")]
    [InlineData("""{"action":"conversation","name":42,"canHear":"a1","canSpeak":null}""", """{"action":"conversation","name":"42","canHear":["a1"]}""")]
    [InlineData("""{"action":"connect","endpoint":{"type":"phone","number":447700900001},"eventType":"later"}""", """{"action":"connect","endpoint":["""
        + """{"type":"phone","number":"447700900001"}],"eventType":"later"}""")]
    [InlineData("""{"action":"connect","endpoint":[{"number":"+44 7700 900001","type":"phone","onAnswer":{"url":"""
        + """["https://x.example.com"],"ringback":"https://y.example.com"}}],"timeout":"20","from":null}""", """{"action":"connect","endpoint":["""
        + """{"type":"phone","number":"447700900001","onAnswer":{"url":"https://x.example.com","ringbackTone":"https://y.example.com"}}],"timeout":20}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"vbc","extension":4567}],"advanced_machine_detection":{"beep_timeout":"45"}}""",
        """{"action":"connect","endpoint":[{"type":"vbc","extension":"4567"}],"advancedMachineDetection":{"beep_timeout":45}}""")]
    [InlineData("""{"action":"transfer","conversation_id":"CON-1"}""", """{"action":"transfer","conversationId":"CON-1"}""")]
    [InlineData("""{"action":"notify","payload":{"a":{"b":[1,{"c":null}]}},"eventUrl":["https://x.example.com"]}""", """{"action":"notify","payload":"""
        + """{"a":{"b":[1,{"c":null}]}},"eventUrl":["https://x.example.com"]}""")]
    [InlineData("""{"action":"wait","timeout":"0.25"}""", """{"action":"wait","timeout":0.25}""")]
    [InlineData("""{"action":"wait","timeout":0.12345678}""", """{"action":"wait","timeout":0.1234568}""")]
    [InlineData("""{"action":"wait","timeout":-900000000000}""", """{"action":"wait","timeout":-900000000000}""")]
    [InlineData("""{"action":"wait","timeout":900000000000}""", """{"action":"wait","timeout":900000000000}""")]
    [InlineData("""{"action":"input"}""", """{"action":"input","type":["dtmf"]}""")]
    [InlineData("""{"action":"input","type":null,"speech":{}}""", """{"action":"input","type":["speech"]}""")]
    [InlineData("""{"action":"input","dtmf":{"maxDigits":1},"speech":{}}""", """{"action":"input","type":["dtmf","speech"],"dtmf":{"maxDigits":1}}""")]
    [InlineData("""{"action":"input","type":"dtmf"}""", """{"action":"input","type":["dtmf"]}""")]
    [InlineData("""{"action":"input","type":["speech","dtmf"]}""", """{"action":"input","type":["speech","dtmf"]}""")]
    [InlineData("""{"action":"input","type":["dtmf","video"]}""", """{"action":"input","type":["dtmf","video"]}""")]
    [InlineData("""{"action":"input","type":["dtmf"],"speech":{"language":"en-GB"}}""", """{"action":"input","type":["dtmf"],"speech":{"language":"en-GB"}}""")]
    [InlineData("""{"action":"input","type":[],"dtmf":{}}""", """{"action":"input","type":[],"dtmf":{}}""")]
    [InlineData("""{"action":"input","type":["speech"],"speech":{"uuid":"a1","context":"sales"}}""", """{"action":"input","type":["speech"],"speech":"""
        + """{"uuid":["a1"],"context":["sales"]}}""")]
    [InlineData("""{"more":{"action":"wait"},"action":"talk","text":"x"}""", """{"action":"talk","text":"x","more":{"action":"wait"}}""")]
    [InlineData("""{"action":"talk","action":{"text":"y","loop":1},"text":"x"}""", """{"action":"talk","text":"x"}""")]
    [InlineData("""{"action":"talk","text":"x","loop":2147483647,"style":-2147483648}""", """{"action":"talk","text":"x","loop":2147483647,"style":"""
        + """-2147483648}""")]
    [InlineData("""{"action":"pay","amount":9.990}""", """{"action":"pay","amount":9.990}""")]
    public void What_is_plain_is_read(string theirs, string ours)
    {
        var ncco = Ncco.Parse($"[{theirs}]");

        ncco.ToString().Should().Be($"[{ours}]");
        Ncco.Parse(ncco.ToString()).Should().Equal(ncco);
    }

    [Theory]
    [InlineData("""{}""", "An NCCO is an array of actions; this is StartObject")]
    [InlineData("""null""", "An NCCO is an array of actions; this is Null")]
    [InlineData("""[7]""", "action 1 must be an object; it is 7")]
    [InlineData("""[{"action":"wait"},{}]""", "action 2: action is missing")]
    [InlineData("""[{"action":4}]""", "action 1: action must be text; it is 4")]
    [InlineData("""[{"action":"talk"}]""", "action 1: text is missing")]
    [InlineData("""[{"action":"talk","text":null}]""", "action 1: text is missing")]
    [InlineData("""[{"action":"talk","text":["x"]}]""", "action 1: text must be text; it is [\"x\"]")]
    [InlineData("""[{"action":"talk","text":true}]""", "action 1: text must be text; it is true")]
    [InlineData("""[{"action":"talk","text":"\ud800"}]""", "action 1: text holds text that is not Unicode")]
    [InlineData("""[{"action":"talk","text":"x","\ud800":1}]""", "action 1: the name of an option holds text that is not Unicode")]
    [InlineData("""[{"action":"talk","text":"x","more":"\ud800"}]""", "action 1: more holds text that is not Unicode, or a number beyond all bounds")]
    [InlineData("""[{"action":"talk","text":"x","more":[1e99999999999999999999]}]""", "action 1: more holds text that is not Unicode, or a number "
        + "beyond all bounds")]
    [InlineData("""[{"action":"record","split":"\ud800"}]""", "action 1: split holds text that is not Unicode")]
    [InlineData("""[{"action":"record","timeOut":"\ud800"}]""", "action 1: timeOut holds text that is not Unicode")]
    [InlineData("""[{"action":"\ud800"}]""", "action 1: action holds text that is not Unicode")]
    [InlineData("""[{"action":"talk","text":"x","loop":1.5}]""", "action 1: loop must be a whole number; it is 1.5")]
    [InlineData("""[{"action":"talk","text":"x","loop":2147483648}]""", "action 1: loop must be a whole number; it is 2147483648")]
    [InlineData("""[{"action":"talk","text":"x","loop":-2147483649}]""", "action 1: loop must be a whole number; it is -2147483649")]
    [InlineData("""[{"action":"talk","text":"x","loop":"many"}]""", "action 1: loop must be a whole number; it is \"many\"")]
    [InlineData("""[{"action":"talk","text":"x","loop":true}]""", "action 1: loop must be a whole number; it is true")]
    [InlineData("""[{"action":"talk","text":"x","level":"NaN"}]""", "action 1: level must be a number; it is \"NaN\"")]
    [InlineData("""[{"action":"talk","text":"x","level":1e999}]""", "action 1: level must be a number; it is 1e999")]
    [InlineData("""[{"action":"talk","text":"x","level":{}}]""", "action 1: level must be a number; it is {}")]
    [InlineData("""[{"action":"talk","text":"x","bargeIn":1}]""", "action 1: bargeIn must be true or false; it is 1")]
    [InlineData("""[{"action":"talk","text":"x","bargeIn":"yes"}]""", "action 1: bargeIn must be true or false; it is \"yes\"")]
    [InlineData("""[{"action":"talk","text":"x","providerOptions":[]}]""", "action 1: providerOptions must be an object; it is []")]
    [InlineData("""[{"action":"stream"}]""", "action 1: streamUrl is missing")]
    [InlineData("""[{"action":"stream","streamUrl":[]}]""", "action 1: streamUrl is missing")]
    [InlineData("""[{"action":"stream","streamUrl":["https://a.example.com","https://b.example.com"]}]""", "action 1: streamUrl must be only one; it "
        + "is [\"https://a.example.com\",\"https://b.example.com\"]")]
    [InlineData("""[{"action":"stream","streamUrl":["https://["]}]""", "action 1: streamUrl must be a URL; it is [\"https://[\"]")]
    [InlineData("""[{"action":"stream","streamUrl":{}}]""", "action 1: streamUrl must be text; it is {}")]
    [InlineData("""[{"action":"record","endOnKey":"12"}]""", "action 1: endOnKey must be one key; it is \"12\"")]
    [InlineData("""[{"action":"record","endOnKey":""}]""", "action 1: endOnKey must be one key; it is \"\"")]
    [InlineData("""[{"action":"record","eventMethod":"PUT"}]""", "action 1: eventMethod must be GET or POST; it is \"PUT\"")]
    [InlineData("""[{"action":"record","timeOut":"soon"}]""", "action 1: timeOut must be a number of seconds; it is \"soon\"")]
    [InlineData("""[{"action":"record","timeOut":900000000001}]""", "action 1: timeOut must be a number of seconds; it is 900000000001")]
    [InlineData("""[{"action":"record","timeOut":-900000000001}]""", "action 1: timeOut must be a number of seconds; it is -900000000001")]
    [InlineData("""[{"action":"record","transcription":{"eventUrl":7,"language":[]}}]""", "action 1: transcription.language must be text; it is []")]
    [InlineData("""[{"action":"record","transcription":true}]""", "action 1: transcription must be an object; it is true")]
    [InlineData("""[{"action":"record","transcription":{},"timeOut":{}}]""", "action 1: timeOut must be a number of seconds; it is {}")]
    [InlineData("""[{"action":"conversation"}]""", "action 1: name is missing")]
    [InlineData("""[{"action":"conversation","name":"x","canHear":["a",null]}]""", "action 1: canHear must be text; it is null")]
    [InlineData("""[{"action":"connect"}]""", "action 1: endpoint is missing")]
    [InlineData("""[{"action":"connect","endpoint":[]}]""", "action 1: endpoint must be exactly one; it is []")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"app","user":"a"},{"type":"app","user":"b"}]}]""", "action 1: endpoint must be exactly "
        + "one; it is [{\"type\":\"app\",\"user\":\"a\"},{\"type\":\"app\",\"user\":\"b\"}]")]
    [InlineData("""[{"action":"connect","endpoint":{"type":"phone"}}]""", "action 1: endpoint.number is missing")]
    [InlineData("""[{"action":"connect","endpoint":["x"]}]""", "action 1: endpoint must be an object; it is \"x\"")]
    [InlineData("""[{"action":"connect","endpoint":[{}]}]""", "action 1: endpoint.type is missing")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"phone"}]}]""", "action 1: endpoint.number is missing")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"phone","number":"anonymous"}]}]""", "action 1: endpoint.number must be a telephone number "
        + "of 7 to 15 digits, country code first; it is \"anonymous\"")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"phone","number":"447700900001","onAnswer":{}}]}]""", "action 1: endpoint.onAnswer.url is missing")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"app"}]}]""", "action 1: endpoint.user is missing")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"vbc"}]}]""", "action 1: endpoint.extension is missing")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"websocket","content-type":"x"}]}]""", "action 1: endpoint.uri is missing")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://x.example.com"}]}]""", "action 1: endpoint.content-type is missing")]
    [InlineData("""[{"action":"notify","eventUrl":["https://x.example.com"]}]""", "action 1: payload is missing")]
    [InlineData("""[{"action":"notify","payload":{}}]""", "action 1: eventUrl is missing")]
    [InlineData("""[{"action":"transfer"}]""", "action 1: conversationId is missing")]
    public void What_is_not_plain_is_refused_with_the_reason(string json, string message)
    {
        var parse = () => Ncco.Parse(json);

        parse.Should().Throw<JsonException>().Which.Message.Should().Be(message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[")]
    [InlineData("[{")]
    [InlineData("[{]")]
    [InlineData("[{\"action\"")]
    [InlineData("[{\"action\":\"talk\"")]
    [InlineData("[{\"action\":\"talk\",\"text\":\"x\"}")]
    [InlineData("[{\"action\":\"sing\",\"song\":[")]
    [InlineData("[] []")]
    [InlineData("[],")]
    [InlineData("[],,")]
    [InlineData("// none\n[]")]
    [InlineData("[{\"action\":\"talk\",\"text\":\"x\",}]")]
    public void What_is_no_JSON_is_refused(string json)
    {
        var parse = () => Ncco.Parse(json);

        parse.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("""{"action":"talk","text":"x","new":1}""")]
    [InlineData("""{"action":"stream","streamUrl":["https://x.example.com"],"new":1}""")]
    [InlineData("""{"action":"input","type":["dtmf"],"new":1}""")]
    [InlineData("""{"action":"record","new":1}""")]
    [InlineData("""{"action":"conversation","name":"x","new":1}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"x","new":1}],"new":1}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"vbc","extension":"1","new":1}]}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","user":"x","domain":"y","new":1}]}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://x.example.com","content-type":"audio/l16;rate=8000","new":1}]}""")]
    [InlineData("""{"action":"notify","payload":{},"eventUrl":["https://x.example.com"],"new":1}""")]
    [InlineData("""{"action":"wait","new":1}""")]
    [InlineData("""{"action":"transfer","conversationId":"x","new":1}""")]
    public void An_option_that_is_new_is_kept(string action)
    {
        var ncco = Ncco.Parse($"[{action}]");

        ncco.ToString().Should().Be($"[{action}]");
        ncco.Check().Should().BeEmpty();
        ncco.Should().NotEqual(Ncco.Parse($"[{action.Replace(",\"new\":1", "", StringComparison.Ordinal)}]"));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var parse = () => Ncco.Parse([.. "[{\"action\":\"talk\",\"text\":\""u8, 0xff, .. "\"}]"u8]);

        parse.Should().Throw<JsonException>().WithMessage("The NCCO is not UTF-8");
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public void Nesting_has_an_end(int depth, bool read)
    {
        var json = $$"""[{"action":"sing","song":{{new string('[', depth)}}{{new string(']', depth)}}}]""";
        var parse = () => Ncco.Parse(Encoding.UTF8.GetBytes(json)).ToString();

        if (read)
            parse().Should().Be(json);
        else
            parse.Should().Throw<JsonException>();
    }
}
