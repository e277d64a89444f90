using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Tests.Nccos;

public sealed class NccoReaderTests
{
    [Theory]
    [InlineData("""{"action":"talk","text":"Hi","language":"en-GB","style":2,"premium":true,"level":-0.5,"loop":0}""")]
    [InlineData("""{"action":"talk","text":"<speak>Hi <break time='1s'/> you</speak>"}""")]
    [InlineData("""{"action":"talk","text":"Hi","provider":"google","providerOptions":{}}""")]
    [InlineData("""{"action":"stream","streamUrl":["https://app/a.mp3"],"level":1,"loop":3}""")]
    [InlineData("""{"action":"input"}""")]
    [InlineData("""{"action":"input","type":["dtmf","speech"],"dtmf":{"timeOut":10,"maxDigits":20,"submitOnHash":true},"speech":{"uuid":"""
        + """["a"],"endOnSilence":0.4,"language":"en-GB","context":["sales"],"startTimeout":60,"maxDuration":60,"saveAudio":true,"sensitivity":10}}""")]
    [InlineData("""{"action":"input","type":["dtmf"],"mode":"asynchronous","eventUrl":["https://app/keys"],"eventMethod":"GET"}""")]
    [InlineData("""{"action":"conversation","name":"r","musicOnHoldUrl":["https://app/m.mp3"],"startOnEnter":false,"endOnExit":true,"record":"""
        + """true,"eventUrl":["https://app/r"],"canSpeak":[],"canHear":["a"],"transcription":{"language":"en-GB","sentimentAnalysis":true}}""")]
    [InlineData("""{"action":"conversation","name":"r","mute":true}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone","number":"447700900001","dtmfAnswer":"1p2#","onAnswer":"""
        + """{"url":"https://app/w","ringbackTone":"https://app/t.mp3"}}],"from":"442079460000","timeout":"45","limit":"""
        + """7200,"machineDetection":"continue","eventType":"synchronous","eventUrl":["https://app/e"],"ringbackTone":"https://app/t.mp3"}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone","number":"447700900001"}],"randomFromNumber":true,"advancedMachineDetection":"""
        + """{"behavior":"continue","mode":"detect_beep","beep_timeout":30}}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","uri":"sip:ada@example.com;transport=tls","headers":{"k":"v"},"standardHeaders":"""
        + """{"User-to-User":"342342ef34;encoding=hex"}}]}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","user":"ada","domain":"example"}]}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"ada"}]}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"vbc","extension":"1234"}]}""")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://app/s?id=1","content-type":"audio/l16;rate=24000","headers":{"a":"""
        + """[1]},"authorization":{"type":"custom","value":"x"}}]}""")]
    [InlineData("""{"action":"record","format":"wav","split":"conversation","channels":32,"endOnSilence":3,"endOnKey":"#","timeOut":7200,"beepStart":"""
        + """true,"transcription":{}}""")]
    [InlineData("""{"action":"notify","payload":{"a":1},"eventUrl":["https://app/n"],"eventMethod":"POST"}""")]
    [InlineData("""{"action":"wait","timeout":0}""")]
    [InlineData("""{"action":"transfer","conversationId":"CON-1","canHear":[],"mute":false}""")]
    public void An_action_with_all_that_it_may_have_is_accepted(string action) =>
        new NccoReader().Read($"[{action}]").Faults.Should().BeEmpty();

    [Theory]
    [InlineData("""{"action":"talk"}""", "[0].talk.text")]
    [InlineData("""{"action":"talk","text":""}""", "[0].talk.text")]
    [InlineData("""{"action":"talk","text":"<speak>Hi"}""", "[0].talk.text")]
    [InlineData("""{"action":"talk","text":"Hi <speak>you</speak>"}""", "[0].talk.text")]
    [InlineData("""{"action":"talk","text":"Hi","level":1.1}""", "[0].talk.level")]
    [InlineData("""{"action":"talk","text":"Hi","loop":-1}""", "[0].talk.loop")]
    [InlineData("""{"action":"talk","text":"Hi","provider":"google"}""", "[0].talk.providerOptions")]
    [InlineData("""{"action":"stream","streamUrl":"https://app/a.mp3"}""", "[0].stream.streamUrl")]
    [InlineData("""{"action":"stream","streamUrl":["/a.mp3"]}""", "[0].stream.streamUrl")]
    [InlineData("""{"action":"stream"}""", "[0].stream.streamUrl")]
    [InlineData("""{"action":"input","type":"dtmf"}""", "[0].input.type")]
    [InlineData("""{"action":"input","type":[]}""", "[0].input.type")]
    [InlineData("""{"action":"input","type":["voice"]}""", "[0].input.type")]
    [InlineData("""{"action":"input","dtmf":{"maxDigits":21}}""", "[0].input.dtmf.maxDigits")]
    [InlineData("""{"action":"input","dtmf":{"timeOut":11}}""", "[0].input.dtmf.timeOut")]
    [InlineData("""{"action":"input","dtmf":{"timeout":3}}""", "[0].input.dtmf.timeout")]
    [InlineData("""{"action":"input","speech":{"endOnSilence":0.3}}""", "[0].input.speech.endOnSilence")]
    [InlineData("""{"action":"input","speech":{"startTimeout":61}}""", "[0].input.speech.startTimeout")]
    [InlineData("""{"action":"input","speech":{"context":"sales"}}""", "[0].input.speech.context")]
    [InlineData("""{"action":"input","speech":{"sensitivity":9}}""", "[0].input.speech.sensitivity")]
    [InlineData("""{"action":"input","type":["speech"],"mode":"asynchronous"}""", "[0].input.mode")]
    [InlineData("""{"action":"input","type":["dtmf"],"mode":"asynchronous","dtmf":{"maxDigits":1}}""", "[0].input.dtmf")]
    [InlineData("""{"action":"input","eventUrl":"https://app/i"}""", "[0].input.eventUrl")]
    [InlineData("""{"action":"input","eventUrl":["https://app/i"],"eventMethod":"PUT"}""", "[0].input.eventMethod")]
    [InlineData("""{"action":"conversation"}""", "[0].conversation.name")]
    [InlineData("""{"action":"conversation","name":""}""", "[0].conversation.name")]
    [InlineData("""{"action":"conversation","name":"r","mute":true,"canSpeak":["a"]}""", "[0].conversation.mute")]
    [InlineData("""{"action":"conversation","name":"r","transcription":{}}""", "[0].conversation.transcription")]
    [InlineData("""{"action":"conversation","name":"r","canHear":"a"}""", "[0].conversation.canHear")]
    [InlineData("""{"action":"connect"}""", "[0].connect.endpoint")]
    [InlineData("""{"action":"connect","endpoint":{"type":"phone","number":"447700900001"}}""", "[0].connect.endpoint")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone","number":"+447700900001"}]}""", "[0].connect.endpoint[0].number")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone","number":"447700900001","dtmfAnswer":"x"}]}""", "[0].connect.endpoint[0].dtmfAnswer")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone","number":"447700900001","onAnswer":{}}]}""", "[0].connect.endpoint[0].onAnswer.url")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"fax","number":"447700900001"}]}""", "[0].connect.endpoint[0].type")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","uri":"ada@example.com"}]}""", "[0].connect.endpoint[0].uri")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@b","user":"a"}]}""", "[0].connect.endpoint[0].uri")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"websocket","uri":"https://app","content-type":"audio/l16;rate=8000"}]}""",
        "[0].connect.endpoint[0].uri")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://app","contentType":"audio/l16;rate=8000"}]}""",
        "[0].connect.endpoint[0].content-type")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://app","content-type":"audio/l16;rate=8000","authorization":"""
        + """{"type":"custom"}}]}""", "[0].connect.endpoint[0].authorization.value")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"from":"442079460000","randomFromNumber":true}""",
        "[0].connect.randomFromNumber")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"timeout":121}""", "[0].connect.timeout")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"timeout":"soon"}""", "[0].connect.timeout")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"limit":7201}""", "[0].connect.limit")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"eventType":"async"}""", "[0].connect.eventType")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"advancedMachineDetection":{"beep_timeout":29}}""",
        "[0].connect.advancedMachineDetection.beep_timeout")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"ringbackTone":["https://app/t.mp3"]}""", "[0].connect.ringbackTone")]
    [InlineData("""{"action":"talk","text":"Hi","language":"English"}""", "[0].talk.language")]
    [InlineData("""{"action":"talk","text":"Hi","style":101}""", "[0].talk.style")]
    [InlineData("""{"action":"talk","text":"<speak><voice>Hi</voice></speak>"}""", "[0].talk.text")]
    [InlineData("""{"action":"talk","text":"Hi","bargeIn":"yes"}""", "[0].talk.bargeIn")]
    [InlineData("""{"action":"talk","text":"Hi","loop":"2.5"}""", "[0].talk.loop")]
    [InlineData("""{"action":"talk","text":"<speak>Hi <shout>you</shout></speak>"}""", "[0].talk.text")]
    [InlineData("""{"action":"input","speech":{"language":"nonsense"}}""", "[0].input.speech.language")]
    [InlineData("""{"action":"input","type":["dtmf"],"speech":{"endOnSilence":1}}""", "[0].input.speech")]
    [InlineData("""{"action":"input","type":["speech"],"dtmf":{"maxDigits":1}}""", "[0].input.dtmf")]
    [InlineData("""{"action":"input","type":["dtmf"],"maxDigits":1}""", "[0].input.maxDigits")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@b","headers":{"k":7}}]}""", "[0].connect.endpoint[0].headers.k")]
    [InlineData("""{"action":"record","split":"conversation","channels":3,"format":"mp3"}""", "[0].record.format")]
    [InlineData("""{"action":"record","transcription":{"language":"7"}}""", "[0].record.transcription.language")]
    [InlineData("""{"action":"record","channels":2}""", "[0].record.channels")]
    [InlineData("""{"action":"record","format":"flac"}""", "[0].record.format")]
    [InlineData("""{"action":"record","endOnSilence":2}""", "[0].record.endOnSilence")]
    [InlineData("""{"action":"record","endOnKey":"##"}""", "[0].record.endOnKey")]
    [InlineData("""{"action":"record","timeOut":2}""", "[0].record.timeOut")]
    [InlineData("""{"action":"notify","eventUrl":["https://app/n"]}""", "[0].notify.payload")]
    [InlineData("""{"action":"notify","payload":{}}""", "[0].notify.eventUrl")]
    [InlineData("""{"action":"pay","amount":1}""", "[0].pay.action")]
    [InlineData("""{"text":"Hi"}""", "[0].action")]
    [InlineData("""{"action":""}""", "[0].action")]
    [InlineData("""{"action":"connect","endpoint":[{"type":""}]}""", "[0].connect.endpoint[0].type")]
    [InlineData("7", "[0].action")]
    public void A_fault_is_named_where_it_is(string action, string path) =>
        new NccoReader().Read($"[{action}]").Faults.Select(fault => fault.Path).Should().Contain(path);

    [Theory]
    [InlineData("""{"action":"talk","text":"Hi"}""")]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""[{"action":"talk","text":"\ud83d"}]""")]
    [InlineData("""[{"action":"talk","text":"\ude00\ud83d"}]""")]
    [InlineData("""[{"action":"notify","payload":{"\ud83d":1},"eventUrl":["https://app/n"]}]""")]
    public void What_is_not_an_array_is_no_ncco(string json) =>
        new NccoReader().Read(json).Faults.Should().ContainSingle().Which.Path.Should().Be("$");

    [Fact]
    public void A_character_may_be_escaped_in_two_halves() =>
        new NccoReader().Read("""[{"action":"talk","text":"\ud83d\ude00"}]""").Actions.Should().ContainSingle().Which.Should()
            .BeOfType<TalkAction>().Which.Spoken.Should().Be("😀");

    [Fact]
    public void A_talk_may_be_a_pause_alone() =>
        new NccoReader().Read("""[{"action":"talk","text":"<speak><break time='200ms'/></speak>"}]""").Faults.Should().BeEmpty();

    [Fact]
    public void All_faults_are_found_at_once() =>
        new NccoReader().Read("""[{"action":"talk","text":"Hi","loop":-1,"tempo":3},{"action":"wait","for":1}]""").Faults
            .Select(fault => fault.ToString())
            .Should().Equal("[0].talk.loop: must be at least 0", "[0].talk.tempo: is not an option here", "[1].wait.for: is not an option here");

    [Theory]
    [InlineData("""{"action":"talk","text":7}""", "[0].talk.text")]
    [InlineData("""{"action":"talk","text":"Hi","bargeIn":"false"}""", "[0].talk.bargeIn")]
    [InlineData("""{"action":"talk","text":"Hi","loop":"2"}""", "[0].talk.loop")]
    [InlineData("""{"action":"talk","text":"Hi","level":"-0.5"}""", "[0].talk.level")]
    [InlineData("""{"action":"talk","text":"Hi","style":"2"}""", "[0].talk.style")]
    [InlineData("""{"action":"talk","text":"Hi","language":null}""", "[0].talk.language")]
    [InlineData("""{"action":"talk","text":"Hi","language":"tlh-AQ"}""", "[0].talk.language")]
    [InlineData("""{"action":"talk","text":"Hello <break time='1s'/> you"}""", "[0].talk.text")]
    [InlineData("""{"action":"talk","text":"<speak><amazon:effect name='whispered'>Hi</amazon:effect></speak>"}""", "[0].talk.text")]
    [InlineData("""{"action":"talk","text":"Hi","voiceName":"Amy"}""", "[0].talk.voiceName")]
    [InlineData("""{"action":"input","maxDigits":1}""", "[0].input.maxDigits")]
    [InlineData("""{"action":"input","submitOnHash":true}""", "[0].input.submitOnHash")]
    [InlineData("""{"action":"input","timeOut":10}""", "[0].input.timeOut")]
    [InlineData("""{"action":"input","speech":{"endOnSilence":"0.5"}}""", "[0].input.speech.endOnSilence")]
    [InlineData("""{"action":"input","eventUrl":["https://app/i"],"eventMethod":"post"}""", "[0].input.eventMethod")]
    [InlineData("""{"action":"conversation","name":"r","startOnEnter":"false"}""", "[0].conversation.startOnEnter")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone","number":447700900001}]}""", "[0].connect.endpoint[0].number")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"from":"Vonage"}""", "[0].connect.from")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"timeout":"45"}""", "[0].connect.timeout")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"a"}],"advanced_machine_detection":{"mode":"detect"}}""",
        "[0].connect.advanced_machine_detection")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@b","standard_headers":{"User-to-User":"1"}}]}""",
        "[0].connect.endpoint[0].standard_headers")]
    [InlineData("""{"action":"record","endOnSilence":"3"}""", "[0].record.endOnSilence")]
    [InlineData("""{"action":"wait","timeout":"1"}""", "[0].wait.timeout")]
    [InlineData("""{"action":"transfer","conversation_id":"CON-1"}""", "[0].transfer.conversation_id")]
    public void What_the_platform_takes_undocumented_is_a_warning_and_a_fault_where_checks_are_strict(string action, string path)
    {
        var taken = new NccoReader().Read($"[{action}]");
        var refused = new NccoReader(ReadingRules.Of(new SimulatorOptions { Checks = CheckLevel.Strict })).Read($"[{action}]");

        taken.Faults.Should().BeEmpty();
        taken.Warnings.Select(warning => warning.Path).Should().Contain(path).And.OnlyHaveUniqueItems();
        refused.Faults.Select(fault => fault.Path).Should().Contain(path).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_is_written_as_text_or_elsewhere_counts_as_if_it_were_not() =>
        new NccoReader().Read("""
            [{"action":"stream","streamUrl":["https://app/a.mp3"],"bargeIn":"true","loop":"0","level":"0.5"},
             {"action":"input","maxDigits":"1","submitOnHash":"true","timeOut":"10","eventUrl":["https://app/i"],"eventMethod":"get"},
             {"action":"transfer","conversation_id":"CON-1"}]
            """).Actions.Should().Equal(
                new StreamAction("https://app/a.mp3", BargeIn: true, Loop: 0) { Level = 0.5 },
                new InputAction(new KeyInput(10, 1, SubmitOnHash: true), null, Asynchronous: false, new EventsOption("https://app/i", "GET")),
                new TransferAction("CON-1", new Audibility(Muted: false, null, null)));

    [Fact]
    public void A_caller_id_that_is_no_number_is_unknown() =>
        new NccoReader().Read("""[{"action":"connect","endpoint":[{"type":"app","user":"a"}],"from":"Vonage"}]""").Actions
            .Should().ContainSingle().Which.Should().BeOfType<ConnectAction>().Which.From.Should().BeNull();

    [Fact]
    public void An_empty_ncco_is_warned_of()
    {
        var ncco = new NccoReader().Read("[]");

        ncco.IsValid.Should().BeTrue();
        ncco.Warnings.Should().Equal(new NccoFault("$", "is empty: the leg ends"));
    }

    [Theory]
    [InlineData("{}", "is missing")]
    [InlineData("""{"action":7}""", "is not an action of the platform")]
    [InlineData("""{"action":true}""", "must be text")]
    [InlineData("""{"action":"dance"}""", "is not an action of the platform")]
    public void A_fault_is_found_once(string action, string reason) =>
        new NccoReader().Read($"[{action}]").Faults.Should().ContainSingle().Which.Reason.Should().Be(reason);

    [Fact]
    public void Unknown_options_are_passed_over_when_the_account_says_so() =>
        new NccoReader(allowUnknownOptions: true).Read("""[{"action":"talk","text":"Hi","tempo":3}]""").IsValid.Should().BeTrue();

    [Fact]
    public void A_text_of_1500_characters_is_enough_and_markup_does_not_count()
    {
        var longest = new string('a', 1_500);

        Read($"<speak><p>{longest}</p></speak>").IsValid.Should().BeTrue();
        Read(longest + "a").Faults.Should().ContainSingle().Which.Reason.Should().Contain("1500");

        static Ncco Read(string text) => new NccoReader().Read($$"""[{"action":"talk","text":"{{text}}"}]""");
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(9_999, 7_200)]
    [InlineData(2.5, 2.5)]
    public void A_wait_is_brought_into_its_range(double asked, double given) =>
        new NccoReader().Read($$"""[{"action":"wait","timeout":{{asked.ToString(System.Globalization.CultureInfo.InvariantCulture)}}}]""").Actions.Should()
            .Equal(new WaitAction(given));

    [Theory]
    [InlineData("""{"action":"input"}""", true)]
    [InlineData("""{"action":"talk","text":"More"},{"action":"input"}""", true)]
    [InlineData("""{"action":"stream","streamUrl":["https://app/a.mp3"]},{"action":"input"}""", false)]
    [InlineData("""{"action":"wait"},{"action":"input"}""", false)]
    [InlineData("", false)]
    public void An_interruptible_talk_needs_an_input_next(string rest, bool valid)
    {
        var ncco = new NccoReader().Read($$"""[{"action":"talk","text":"Press 1","bargeIn":true}{{(rest.Length > 0 ? "," : "")}}{{rest}}]""");

        ncco.IsValid.Should().Be(valid);
        if (!valid)
            ncco.Faults.Should().ContainSingle().Which.Path.Should().Be("[0].talk.bargeIn");
    }
}
