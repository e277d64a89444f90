using System.Text.Json.Nodes;

namespace ContactCenter.Voice.Tests;

/// <summary>Each word of the builder sets the options that its parameters name.</summary>
public sealed class NccoBuilderTests
{
    private static readonly Uri Url = new("https://cc.example.com/x");

    [Fact]
    public void A_call_is_told_in_the_order_in_which_it_is_heard()
    {
        Ncco ncco = Ncco.Start()
            .Talk("Press 1 for sales.", bargeIn: true)
            .Input(keys: new(maxDigits: 1), speech: new(context: ["sales"]), to: Url);

        ncco.Should().Equal(
            new TalkAction("Press 1 for sales.") { BargeIn = true },
            new InputAction { Dtmf = new() { MaxDigits = 1 }, Speech = new() { Context = ["sales"] }, EventUrl = Url });
    }

    [Fact]
    public void What_is_not_given_is_absent() =>
        Ncco.Start().Talk("x").Stream(Url).Input(keys: new()).Record().Conversation("x").Connect(new AppEndpoint("x")).Notify([], Url)
            .Transfer(new ConversationId("x")).Build().Should().Equal(
                new TalkAction("x"),
                new StreamAction(Url),
                new InputAction { Dtmf = new() },
                new RecordAction(),
                new ConversationAction("x"),
                new ConnectAction(new AppEndpoint("x")),
                new NotifyAction(JsonFields.Empty, Url),
                new TransferAction(new ConversationId("x")));

    [Fact]
    public void Talk_has_its_options() =>
        Only(Ncco.Start().Talk("x", loop: 2, level: 0.5, language: "en-GB", style: 3, premium: true)).Should().Be(
            new TalkAction("x") { Loop = 2, Level = 0.5, Language = "en-GB", Style = 3, Premium = true });

    [Fact]
    public void Stream_has_its_options() =>
        Ncco.Start().Stream(Url, bargeIn: true, loop: 2, level: 0.5).Input(speech: new()).Build()[0].Should().Be(
            new StreamAction(Url) { BargeIn = true, Loop = 2, Level = 0.5 });

    [Fact]
    public void Input_has_its_options() =>
        Only(Ncco.Start().Input(keys: new(), to: Url, method: HttpVerb.Get, mode: InputMode.Asynchronous)).Should().Be(
            new InputAction { Dtmf = new(), EventUrl = Url, EventMethod = HttpVerb.Get, Mode = InputMode.Asynchronous });

    [Fact]
    public void Record_has_its_options()
    {
        var recording = new RecordAction
        {
            EventUrl = Url,
            Format = RecordFormat.Ogg,
            Split = true,
            Channels = 2,
            EndOnSilence = TimeSpan.FromSeconds(3),
            EndOnKey = '*',
            TimeOut = TimeSpan.FromSeconds(30),
            BeepStart = true,
            Transcription = new(),
            EventMethod = HttpVerb.Get,
        };

        Only(Ncco.Start().Record(
            to: Url,
            format: RecordFormat.Ogg,
            split: true,
            channels: 2,
            endOnSilence: TimeSpan.FromSeconds(3),
            endOnKey: '*',
            timeOut: TimeSpan.FromSeconds(30),
            beepStart: true,
            transcription: new(),
            method: HttpVerb.Get)).Should().Be(recording);
        Only(Ncco.Start().Record(recording)).Should().BeSameAs(recording);
    }

    [Fact]
    public void Conversation_has_its_options() =>
        Only(Ncco.Start().Conversation(
            "x",
            startOnEnter: false,
            musicOnHold: Url,
            endOnExit: true,
            record: true,
            mute: false,
            canSpeak: [new LegId("a")],
            canHear: [],
            transcription: new(),
            recordingTo: Url,
            method: HttpVerb.Get)).Should().Be(
            new ConversationAction("x")
            {
                StartOnEnter = false,
                MusicOnHoldUrl = Url,
                EndOnExit = true,
                Record = true,
                Mute = false,
                CanSpeak = [new LegId("a")],
                CanHear = [],
                Transcription = new(),
                EventUrl = Url,
                EventMethod = HttpVerb.Get,
            });

    [Fact]
    public void Connect_has_its_options()
    {
        var number = PhoneNumber.Parse("447700900001");

        Only(Ncco.Start().Connect(
            new AppEndpoint("x"),
            from: number,
            timeout: TimeSpan.FromSeconds(20),
            randomFromNumber: false,
            synchronous: true,
            limit: TimeSpan.FromHours(1),
            machineDetection: MachineDetection.Hangup,
            advancedMachineDetection: new(),
            ringbackTone: Url,
            events: Url,
            method: HttpVerb.Get)).Should().Be(
            new ConnectAction(new AppEndpoint("x"))
            {
                From = number,
                Timeout = TimeSpan.FromSeconds(20),
                RandomFromNumber = false,
                Synchronous = true,
                Limit = TimeSpan.FromHours(1),
                MachineDetection = MachineDetection.Hangup,
                AdvancedMachineDetection = new(),
                RingbackTone = Url,
                EventUrl = Url,
                EventMethod = HttpVerb.Get,
            });
    }

    [Fact]
    public void Notify_wait_and_transfer_have_their_options() =>
        Ncco.Start()
            .Notify(new JsonObject { ["a"] = 1 }, Url, HttpVerb.Get)
            .Wait(TimeSpan.FromSeconds(1))
            .Transfer(new ConversationId("x"), mute: false, canSpeak: [], canHear: [new LegId("a")])
            .Add(new UnknownAction("sing"))
            .Build().Should().Equal(
                new NotifyAction(new JsonObject { ["a"] = 1 }, Url) { EventMethod = HttpVerb.Get },
                new WaitAction { Timeout = TimeSpan.FromSeconds(1) },
                new TransferAction(new ConversationId("x")) { Mute = false, CanSpeak = [], CanHear = [new LegId("a")] },
                new UnknownAction("sing"));

    [Fact]
    public void What_the_platform_would_not_run_is_not_built()
    {
        var build = () =>
        {
            Ncco ncco = Ncco.Start().Talk("", loop: -1).Wait(TimeSpan.Zero);
            return ncco;
        };

        var thrown = build.Should().Throw<NccoException>().Which;

        thrown.Faults.Should().HaveCount(3);
        thrown.Message.ReplaceLineEndings("\n").Should().Be("""
            The NCCO is not valid:
              action 1 (talk): text must be 1 to 1,500 characters without tags; it is missing
              action 1 (talk): loop must be 0 or more; it is -1
              action 2 (wait): timeout must be 0.1 to 7,200 seconds; it is 0 seconds
            """);
    }

    [Fact]
    public void A_builder_that_goes_on_does_not_change_what_it_built()
    {
        var builder = Ncco.Start().Wait(TimeSpan.FromSeconds(1));
        var first = builder.Build();

        builder.Wait(TimeSpan.FromSeconds(2));

        first.Should().HaveCount(1);
        builder.Build().Should().HaveCount(2);
    }

    [Fact]
    public void Nothing_cannot_be_added()
    {
        var add = () => Ncco.Start().Add(null!);

        add.Should().Throw<ArgumentNullException>();
    }

    private static NccoAction Only(NccoBuilder builder) => builder.Build().Single();
}
