namespace ContactCenter.Voice.Tests;

/// <summary>Each rule at its bounds: just inside there is no fault, just outside there is exactly one.</summary>
public sealed class ActionRulesTests
{
    private const string Broken = "text must be well-formed SSML within one <speak>, with & written &amp; and < written &lt;; it is ";
    private const string Talk = """{"action":"talk","text":"x",""";
    private const string Stream = """{"action":"stream","streamUrl":["https://cc.example.com/a.mp3"],""";
    private const string Record = """{"action":"record",""";
    private const string Conversation = """{"action":"conversation","name":"x",""";
    private const string Connect = """{"action":"connect","endpoint":[{"type":"app","user":"x"}],""";
    private const string Transfer = """{"action":"transfer","conversationId":"x",""";

    [Theory]
    [InlineData("""{"action":"talk","text":"x"}""")]
    [InlineData("""{"action":"talk","text":"3 < 5, and if a <b and c> d, mail <tom@example.com>"}""")]
    [InlineData("""{"action":"talk","text":"<speak>x</speak>"}""")]
    [InlineData("""{"action":"talk","text":" <speak xml:lang=\"en\">\n<p>x</p>\n</speak> "}""")]
    [InlineData("""{"action":"talk","text":"<speak><break time=\"1s\"/></speak>"}""")]
    [InlineData("""{"action":"talk","text":"<speak>Fish &amp; Chips, 1 &lt; 2</speak>"}""")]
    [InlineData("""{"action":"talk","text":"<speak><![CDATA[Fish & Chips]]></speak>"}""")]
    [InlineData("""{"action":"talk","text":"<speak><amazon:effect name='whispered'>x</amazon:effect></speak>"}""")]
    [InlineData("""{"action":"talk","text":"Fish & Chips, 1 < 2"}""")]
    [InlineData(Talk + """ "loop":0}""")]
    [InlineData(Talk + """ "level":-1}""")]
    [InlineData(Talk + """ "level":1}""")]
    [InlineData("""{"action":"talk","text":"<speak><s>a</s> <emphasis>b</emphasis> <lang>c</lang> <prosody>d</prosody></speak>"}""")]
    [InlineData("""{"action":"talk","text":"<speak><phoneme>a</phoneme> <say-as>b</say-as> <sub>c</sub></speak>"}""")]
    [InlineData(Talk + """ "style":0}""")]
    [InlineData(Talk + """ "style":100}""")]
    [InlineData(Talk + """ "language":"en"}""")]
    [InlineData(Talk + """ "language":"arb"}""")]
    [InlineData(Talk + """ "language":"yue-hant-HK"}""")]
    [InlineData(Talk + """ "language":"en-scotland"}""")]
    [InlineData(Talk + """ "language":"es-419"}""")]
    [InlineData(Talk + """ "provider":"x"}""")]
    [InlineData(Stream + """ "loop":0}""")]
    [InlineData(Stream + """ "level":-1}""")]
    [InlineData(Stream + """ "level":1}""")]
    [InlineData("""{"action":"stream","streamUrl":["http://localhost:3000/a.mp3?b=c"]}""")]
    [InlineData(Record + """ "format":"mp3"}""")]
    [InlineData(Record + """ "format":"wav"}""")]
    [InlineData(Record + """ "format":"ogg"}""")]
    [InlineData(Record + """ "split":"conversation"}""")]
    [InlineData(Record + """ "split":"conversation","channels":1}""")]
    [InlineData(Record + """ "split":"conversation","channels":32}""")]
    [InlineData(Record + """ "endOnSilence":3}""")]
    [InlineData(Record + """ "endOnSilence":10}""")]
    [InlineData(Record + """ "endOnKey":"0"}""")]
    [InlineData(Record + """ "endOnKey":"9"}""")]
    [InlineData(Record + """ "endOnKey":"*"}""")]
    [InlineData(Record + """ "endOnKey":"#"}""")]
    [InlineData(Record + """ "timeOut":3}""")]
    [InlineData(Record + """ "timeOut":7200}""")]
    [InlineData(Record + """ "transcription":{}}""")]
    [InlineData(Conversation + """ "mute":true,"canHear":["a"]}""")]
    [InlineData(Conversation + """ "mute":false,"canSpeak":["a"]}""")]
    [InlineData(Conversation + """ "record":true,"transcription":{}}""")]
    [InlineData(Connect + """ "from":"447700900001","randomFromNumber":false}""")]
    [InlineData(Connect + """ "randomFromNumber":true}""")]
    [InlineData(Connect + """ "timeout":1}""")]
    [InlineData(Connect + """ "timeout":120}""")]
    [InlineData(Connect + """ "limit":1}""")]
    [InlineData(Connect + """ "limit":7200}""")]
    [InlineData(Connect + """ "machineDetection":"continue"}""")]
    [InlineData(Connect + """ "machineDetection":"hangup"}""")]
    [InlineData(Connect + """ "advancedMachineDetection":{"behavior":"continue","mode":"default","beep_timeout":30}}""")]
    [InlineData(Connect + """ "advancedMachineDetection":{"behavior":"hangup","mode":"detect","beep_timeout":120}}""")]
    [InlineData(Connect + """ "advancedMachineDetection":{"mode":"detect_beep"}}""")]
    [InlineData("""{"action":"wait","timeout":0.1}""")]
    [InlineData("""{"action":"wait","timeout":7200}""")]
    [InlineData(Transfer + """ "mute":true,"canHear":[]}""")]
    [InlineData("""{"action":"sing"}""")]
    public void Nothing_is_wrong_just_inside(string action) => Faults.Of(action).Should().BeEmpty();

    [Theory]
    [InlineData(Record + """ "format":"mp3","split":"conversation","channels":3}""", "record", "format must be another with more than two channels; it is mp3")]
    [InlineData("""{"action":"talk","text":""}""", "talk", "text must be 1 to 1,500 characters without tags; it is missing")]
    [InlineData("""{"action":"talk","text":"<p>x</p>"}""", "talk", "text must be wrapped in <speak> as it holds tags; it is \"<p>x</p>\"")]
    [InlineData("""{"action":"talk","text":"<speak>x</speak> y"}""", "talk", "text must be wrapped in <speak> as it holds tags; it is \"<speak>x</speak> y\"")]
    [InlineData("""{"action":"talk","text":"x <speak>y</speak>"}""", "talk", "text must be wrapped in <speak> as it holds tags; it is \"x <speak>y</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speaker>x</speak>"}""", "talk", "text must be wrapped in <speak> as it holds tags; it is \"<speaker>x</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak>x"}""", "talk", "text must be wrapped in <speak> as it holds tags; it is \"<speak>x\"")]
    [InlineData("""{"action":"talk","text":" <speak hello"}""", "talk", "text must be wrapped in <speak> as it holds tags; it is \" <speak hello\"")]
    [InlineData("""{"action":"talk","text":"<speak>Fish & Chips</speak>"}""", "talk", Broken + "\"<speak>Fish & Chips</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak>1 < 2</speak>"}""", "talk", Broken + "\"<speak>1 < 2</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak>a</speak><speak>b</speak>"}""", "talk", Broken + "\"<speak>a</speak><speak>b</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak>a</p></speak>"}""", "talk", Broken + "\"<speak>a</p></speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak><p>a</speak>"}""", "talk", Broken + "\"<speak><p>a</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak>&nbsp;</speak>"}""", "talk", Broken + "\"<speak>&nbsp;</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak>a\u0001</speak>"}""", "talk", Broken + "\"<speak>a\u0001</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak>&#0;</speak>"}""", "talk", Broken + "\"<speak>&#0;</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak a=1>x</speak>"}""", "talk", Broken + "\"<speak a=1>x</speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak></speak>"}""", "talk", "text must be SSML that holds words or a break; it is \"<speak></speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak> <p> </p> </speak>"}""", "talk", "text must be SSML that holds words or a break; it is \"<speak> "
        + "<p> </p> </speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak><!-- x --></speak>"}""", "talk", "text must be SSML that holds words or a break; it is "
        + "\"<speak><!-- x --></speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak><voice>x</voice></speak>"}""", "talk", "text must be SSML without <voice>, which is no tag of the platform; "
        + "it is \"<speak><voice>x</voice></speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak><p>x <b/><i/></p></speak>"}""", "talk", "text must be SSML without <b>, which is no tag of the platform; "
        + "it is \"<speak><p>x <b/><i/></p></speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak>x <Break/></speak>"}""", "talk", "text must be SSML without <Break>, which is no tag of the platform; "
        + "it is \"<speak>x <Break/></speak>\"")]
    [InlineData("""{"action":"talk","text":"<speak/>"}""", "talk", "text must be wrapped in <speak> as it holds tags; it is \"<speak/>\"")]
    [InlineData(Talk + """ "loop":-1}""", "talk", "loop must be 0 or more; it is -1")]
    [InlineData(Talk + """ "level":-1.01}""", "talk", "level must be -1 to 1; it is -1.01")]
    [InlineData(Talk + """ "level":1.01}""", "talk", "level must be -1 to 1; it is 1.01")]
    [InlineData(Talk + """ "style":-1}""", "talk", "style must be 0 to 100; it is -1")]
    [InlineData(Talk + """ "style":101}""", "talk", "style must be 0 to 100; it is 101")]
    [InlineData(Talk + """ "language":""}""", "talk", "language must be a language tag such as en-GB; it is \"\"")]
    [InlineData(Talk + """ "language":"e"}""", "talk", "language must be a language tag such as en-GB; it is \"e\"")]
    [InlineData(Talk + """ "language":"engl"}""", "talk", "language must be a language tag such as en-GB; it is \"engl\"")]
    [InlineData(Talk + """ "language":"e2"}""", "talk", "language must be a language tag such as en-GB; it is \"e2\"")]
    [InlineData(Talk + """ "language":"en_GB"}""", "talk", "language must be a language tag such as en-GB; it is \"en_GB\"")]
    [InlineData(Talk + """ "language":"en-"}""", "talk", "language must be a language tag such as en-GB; it is \"en-\"")]
    [InlineData(Talk + """ "language":"en-G"}""", "talk", "language must be a language tag such as en-GB; it is \"en-G\"")]
    [InlineData(Talk + """ "language":"en-ninechars"}""", "talk", "language must be a language tag such as en-GB; it is \"en-ninechars\"")]
    [InlineData(Talk + """ "language":"en-G!"}""", "talk", "language must be a language tag such as en-GB; it is \"en-G!\"")]
    [InlineData(Talk + """ "provider":""}""", "talk", "provider must be the name of a maker of voices; it is empty")]
    [InlineData(Stream + """ "loop":-1}""", "stream", "loop must be 0 or more; it is -1")]
    [InlineData(Stream + """ "level":1.5}""", "stream", "level must be -1 to 1; it is 1.5")]
    [InlineData("""{"action":"stream","streamUrl":["/a.mp3"]}""", "stream", "streamUrl must be an absolute http or https URL; it is \"/a.mp3\"")]
    [InlineData("""{"action":"stream","streamUrl":["a.mp3"]}""", "stream", "streamUrl must be an absolute http or https URL; it is \"a.mp3\"")]
    [InlineData("""{"action":"stream","streamUrl":["ftp://cc.example.com/a.mp3"]}""", "stream", "streamUrl must be an absolute http or https URL; it "
        + "is \"ftp://cc.example.com/a.mp3\"")]
    [InlineData("""{"action":"stream","streamUrl":["https://cc.example.com/a b.mp3"]}""", "stream", "streamUrl must be an absolute http or https URL; "
        + "it is \"https://cc.example.com/a b.mp3\"")]
    [InlineData(Record + """ "format":"flac"}""", "record", "format must be mp3, wav or ogg; it is \"flac\"")]
    [InlineData(Record + """ "channels":2}""", "record", "channels must be absent without split; it is 2")]
    [InlineData(Record + """ "split":"conversation","channels":0}""", "record", "channels must be 1 to 32; it is 0")]
    [InlineData(Record + """ "split":"conversation","channels":33}""", "record", "channels must be 1 to 32; it is 33")]
    [InlineData(Record + """ "endOnSilence":2.9}""", "record", "endOnSilence must be 3 to 10 seconds; it is 2.9 seconds")]
    [InlineData(Record + """ "endOnSilence":10.1}""", "record", "endOnSilence must be 3 to 10 seconds; it is 10.1 seconds")]
    [InlineData(Record + """ "endOnKey":"a"}""", "record", "endOnKey must be a digit, * or #; it is \"a\"")]
    [InlineData(Record + """ "timeOut":2}""", "record", "timeOut must be 3 to 7,200 whole seconds; it is 2 seconds")]
    [InlineData(Record + """ "timeOut":7201}""", "record", "timeOut must be 3 to 7,200 whole seconds; it is 7,201 seconds")]
    [InlineData(Record + """ "timeOut":3.5}""", "record", "timeOut must be 3 to 7,200 whole seconds; it is 3.5 seconds")]
    [InlineData(Record + """ "eventUrl":["rec"]}""", "record", "eventUrl must be an absolute http or https URL; it is \"rec\"")]
    [InlineData(Record + """ "transcription":{"language":"english"}}""", "record", "transcription.language must be a language tag such as en-GB; it is "
        + "\"english\"")]
    [InlineData(Record + """ "transcription":{"eventUrl":["tr"]}}""", "record", "transcription.eventUrl must be an absolute http or https URL; it is \"tr\"")]
    [InlineData("""{"action":"conversation","name":""}""", "conversation", "name must be the name of a conversation; it is missing")]
    [InlineData(Conversation + """ "musicOnHoldUrl":["hold.mp3"]}""", "conversation", "musicOnHoldUrl must be an absolute http or https URL; it is "
        + "\"hold.mp3\"")]
    [InlineData(Conversation + """ "eventUrl":["rec"]}""", "conversation", "eventUrl must be an absolute http or https URL; it is \"rec\"")]
    [InlineData(Conversation + """ "mute":true,"canSpeak":[]}""", "conversation", "mute must be absent or false when canSpeak is given; it is true")]
    [InlineData(Conversation + """ "canSpeak":["a",""]}""", "conversation", "canSpeak[1] must be the id of a leg; it is missing")]
    [InlineData(Conversation + """ "canHear":[""]}""", "conversation", "canHear[0] must be the id of a leg; it is missing")]
    [InlineData(Conversation + """ "transcription":{}}""", "conversation", "transcription must be absent without record; it is given")]
    [InlineData(Conversation + """ "record":false,"transcription":{}}""", "conversation", "transcription must be absent without record; it is given")]
    [InlineData(Conversation + """ "record":true,"transcription":{"language":"x"}}""", "conversation", "transcription.language must be a language tag "
        + "such as en-GB; it is \"x\"")]
    [InlineData(Connect + """ "from":"447700900001","randomFromNumber":true}""", "connect", "randomFromNumber must be absent or false when from is "
        + "given; it is true")]
    [InlineData(Connect + """ "timeout":0}""", "connect", "timeout must be 1 to 120 whole seconds; it is 0 seconds")]
    [InlineData(Connect + """ "timeout":121}""", "connect", "timeout must be 1 to 120 whole seconds; it is 121 seconds")]
    [InlineData(Connect + """ "limit":0}""", "connect", "limit must be 1 to 7,200 whole seconds; it is 0 seconds")]
    [InlineData(Connect + """ "limit":7201}""", "connect", "limit must be 1 to 7,200 whole seconds; it is 7,201 seconds")]
    [InlineData(Connect + """ "machineDetection":"wait"}""", "connect", "machineDetection must be continue or hangup; it is \"wait\"")]
    [InlineData(Connect + """ "advancedMachineDetection":{"behavior":"wait"}}""", "connect", "advancedMachineDetection.behavior must be continue or "
        + "hangup; it is \"wait\"")]
    [InlineData(Connect + """ "advancedMachineDetection":{"mode":"fast"}}""", "connect", "advancedMachineDetection.mode must be default, detect or "
        + "detect_beep; it is \"fast\"")]
    [InlineData(Connect + """ "advancedMachineDetection":{"beep_timeout":29}}""", "connect", "advancedMachineDetection.beep_timeout must be 30 to 120 "
        + "whole seconds; it is 29 seconds")]
    [InlineData(Connect + """ "advancedMachineDetection":{"beep_timeout":121}}""", "connect", "advancedMachineDetection.beep_timeout must be 30 to 120 "
        + "whole seconds; it is 121 seconds")]
    [InlineData(Connect + """ "eventUrl":["ev"]}""", "connect", "eventUrl must be an absolute http or https URL; it is \"ev\"")]
    [InlineData(Connect + """ "ringbackTone":"ring.mp3"}""", "connect", "ringbackTone must be an absolute http or https URL; it is \"ring.mp3\"")]
    [InlineData("""{"action":"notify","payload":{},"eventUrl":["n"]}""", "notify", "eventUrl must be an absolute http or https URL; it is \"n\"")]
    [InlineData("""{"action":"wait","timeout":0.09}""", "wait", "timeout must be 0.1 to 7,200 seconds; it is 0.09 seconds")]
    [InlineData("""{"action":"wait","timeout":7200.1}""", "wait", "timeout must be 0.1 to 7,200 seconds; it is 7,200.1 seconds")]
    [InlineData("""{"action":"transfer","conversationId":""}""", "transfer", "conversationId must be the id of a conversation; it is missing")]
    [InlineData(Transfer + """ "mute":true,"canSpeak":["a"]}""", "transfer", "mute must be absent or false when canSpeak is given; it is true")]
    [InlineData(Transfer + """ "canSpeak":[""]}""", "transfer", "canSpeak[0] must be the id of a leg; it is missing")]
    [InlineData(Transfer + """ "canHear":["a",""]}""", "transfer", "canHear[1] must be the id of a leg; it is missing")]
    [InlineData("""{"action":""}""", "", "action must be the name of an action; it is missing")]
    public void Just_outside_there_is_one_fault(string action, string name, string fault) =>
        Faults.Of(action).Should().Equal($"action 1 ({name}): {fault}");

    [Fact]
    public void Text_is_counted_without_its_tags()
    {
        var words = new string('x', 1500);

        new Ncco([new TalkAction(words), new TalkAction($"<speak>{words}</speak>")]).Check().Should().BeEmpty();
        new Ncco([new TalkAction(words + "x")]).Check().Single().ToString()
            .Should().Be("action 1 (talk): text must be 1 to 1,500 characters without tags; it is 1,501 characters");
        new Ncco([new TalkAction($"<speak>{words}x</speak>")]).Check().Single().ToString()
            .Should().Be("action 1 (talk): text must be 1 to 1,500 characters without tags; it is 1,501 characters");
    }

    [Fact]
    public void What_cannot_be_written_is_a_fault_too()
    {
        var ncco = new Ncco([
            new TalkAction(null!) { Level = double.NaN },
            new StreamAction(new("https://cc.example.com/a.mp3")) { Level = double.PositiveInfinity },
            new ConnectAction(new PhoneEndpoint(default)) { From = default(PhoneNumber) },
            new TransferAction(default),
        ]);

        ncco.Check().Select(fault => fault.ToString()).Should().Equal(
            "action 1 (talk): text must be 1 to 1,500 characters without tags; it is missing",
            "action 1 (talk): level must be -1 to 1; it is NaN",
            "action 2 (stream): level must be -1 to 1; it is Infinity",
            "action 3 (connect): endpoint.number must be a telephone number; it is missing",
            "action 3 (connect): from must be a telephone number; it is empty",
            "action 4 (transfer): conversationId must be the id of a conversation; it is missing");
    }

    [Fact]
    public void What_is_required_and_not_there_is_a_fault_and_not_a_crash()
    {
        var ncco = new Ncco([
            new StreamAction(null!),
            new ConversationAction(null!),
            new ConnectAction(null!),
            new ConnectAction(new WebSocketEndpoint(null!)),
            new ConnectAction(new PhoneEndpoint(PhoneNumber.Parse("447700900001")) { OnAnswer = new(null!) }),
            new NotifyAction(null!, null!),
        ]);

        ncco.Check().Select(fault => fault.ToString()).Should().Equal(
            "action 1 (stream): streamUrl must be an absolute http or https URL; it is missing",
            "action 2 (conversation): name must be the name of a conversation; it is missing",
            "action 3 (connect): endpoint must be one endpoint; it is missing",
            "action 4 (connect): endpoint.uri must be an absolute ws or wss URL; it is missing",
            "action 5 (connect): endpoint.onAnswer.url must be an absolute http or https URL; it is missing",
            "action 6 (notify): payload must be a JSON object; it is missing",
            "action 6 (notify): eventUrl must be an absolute http or https URL; it is missing");
        ncco.ToString().Should().StartWith("""[{"action":"stream"},{"action":"conversation"},{"action":"connect"},""");
    }

    [Fact]
    public void One_second_is_said_in_the_singular() =>
        Faults.Of(Record + """ "timeOut":1}""").Should().Equal("action 1 (record): timeOut must be 3 to 7,200 whole seconds; it is 1 second");

    [Fact]
    public void A_long_value_is_cut_in_the_message()
    {
        var sixty = new string('x', 60);

        Faults.Of(Record + $$""" "format":"{{sixty}}"}""").Single().Should().EndWith($"it is \"{sixty}\"");
        Faults.Of(Record + $$""" "format":"{{sixty}}y"}""").Single().Should().EndWith($"it is \"{sixty}…\"");
    }

    [Fact]
    public void A_fault_says_where_it_is_in_parts()
    {
        var ncco = Ncco.Start().Talk("Hello").Record(new RecordAction { Transcription = new() { Language = "x" } });

        var faults = ncco.Invoking(builder => builder.Build()).Should().Throw<NccoException>().Which.Faults;

        faults.Should().Equal(new NccoFault(1, "record", "transcription.language", "\"x\"", "a language tag such as en-GB"));
    }
}
