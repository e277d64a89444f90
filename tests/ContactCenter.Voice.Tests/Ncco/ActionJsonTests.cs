using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ContactCenter.TestKit;

namespace ContactCenter.Voice.Tests;

/// <summary>Each action with the least it needs and with everything it can have, written and read.</summary>
public sealed class ActionJsonTests
{
    private const string WithEverything = "_with_everything";

    private static readonly TranscriptionOptions Transcription = new()
    {
        Language = "en-GB",
        EventUrl = new("https://cc.example.com/transcription"),
        EventMethod = HttpVerb.Get,
        SentimentAnalysis = true,
    };

    [Fact]
    public void Each_action_is_here_with_everything() => typeof(NccoAction).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(NccoAction)) && type != typeof(UnknownAction))
        .Select(type => type.Name[..^"Action".Length] + WithEverything)
        .Except(typeof(ActionJsonTests).GetMethods().Select(test => test.Name), StringComparer.Ordinal).Should().BeEmpty();

    [Fact]
    public void Talk() => BothWays(new TalkAction("Thank you for calling."));

    [Fact]
    public void Talk_with_everything() => BothWays(new TalkAction("<speak>One <break time=\"1s\"/> two</speak>")
    {
        BargeIn = false,
        Loop = 0,
        Level = -0.5,
        Language = "en-GB",
        Style = 2,
        Premium = true,
        Provider = "google",
        ProviderOptions = new JsonObject { ["voice"] = "warm" },
    });

    [Fact]
    public void Stream() => BothWays(new StreamAction(new("https://cc.example.com/audio/hold.mp3")));

    [Fact]
    public void Stream_with_everything() => BothWays(new StreamAction(new("https://cc.example.com/audio/hold.mp3"))
    {
        BargeIn = false,
        Loop = 0,
        Level = 0.3,
    });

    [Fact]
    public void Input_of_keys() => BothWays(new InputAction { Dtmf = new() });

    [Fact]
    public void Input_of_keys_one_by_one() => BothWays(new InputAction { Dtmf = new(), Mode = InputMode.Asynchronous });

    [Fact]
    public void Input_of_speech() => BothWays(new InputAction { Speech = new() });

    [Fact]
    public void Input_with_everything() => BothWays(new InputAction
    {
        Dtmf = new(maxDigits: 1, timeOut: TimeSpan.FromSeconds(5), submitOnHash: true),
        Speech = new(
            context: ["sales", "support"],
            language: "en-GB",
            endOnSilence: TimeSpan.FromSeconds(1.5),
            startTimeout: TimeSpan.FromSeconds(8),
            maxDuration: TimeSpan.FromSeconds(20),
            leg: new LegId("63f61863-4a51-4f6b-86e1-46edebcf9356"),
            saveAudio: false,
            sensitivity: 80)
        {
            Provider = "google",
            ProviderOptions = new JsonObject { ["model"] = "telephony" },
        },
        Mode = InputMode.Synchronous,
        EventUrl = new("https://cc.example.com/webhooks/input"),
        EventMethod = HttpVerb.Post,
    });

    [Fact]
    public void Record() => BothWays(new RecordAction());

    [Fact]
    public void Record_with_everything() => BothWays(new RecordAction
    {
        Format = RecordFormat.Wav,
        Split = true,
        Channels = 2,
        EndOnSilence = TimeSpan.FromSeconds(3.5),
        EndOnKey = '#',
        TimeOut = TimeSpan.FromMinutes(10),
        BeepStart = true,
        EventUrl = new("https://cc.example.com/webhooks/recording"),
        EventMethod = HttpVerb.Get,
        Transcription = Transcription,
    });

    [Fact]
    public void Conversation() => BothWays(new ConversationAction("cc_42"));

    [Fact]
    public void Conversation_with_everything() => BothWays(new ConversationAction("cc_42")
    {
        MusicOnHoldUrl = new("https://cc.example.com/audio/hold.mp3"),
        StartOnEnter = false,
        EndOnExit = false,
        Record = true,
        CanSpeak = [new LegId("a1"), new LegId("b2")],
        CanHear = [],
        Mute = false,
        EventUrl = new("https://cc.example.com/webhooks/recording"),
        EventMethod = HttpVerb.Post,
        Transcription = new(),
    });

    [Fact]
    public void Connect() => BothWays(new ConnectAction(new PhoneEndpoint(PhoneNumber.Parse("447700900001"))));

    [Fact]
    public void Connect_with_everything() => BothWays(new ConnectAction(new AppEndpoint("agent-7"))
    {
        From = PhoneNumber.Parse("442079460000"),
        RandomFromNumber = false,
        Synchronous = true,
        Timeout = TimeSpan.FromSeconds(30),
        Limit = TimeSpan.FromHours(1),
        MachineDetection = MachineDetection.Continue,
        AdvancedMachineDetection = new()
        {
            Behavior = MachineDetection.Hangup,
            Mode = DetectionMode.DetectBeep,
            BeepTimeout = TimeSpan.FromSeconds(45),
        },
        EventUrl = new("https://cc.example.com/webhooks/event"),
        EventMethod = HttpVerb.Get,
        RingbackTone = new("https://cc.example.com/audio/ring.mp3"),
    });

    [Fact]
    public void Notify() => BothWays(new NotifyAction(new JsonObject { ["step"] = "menu", ["times"] = 2 }, new("https://cc.example.com/webhooks/notify")));

    [Fact]
    public void Notify_with_everything() =>
        BothWays(new NotifyAction(JsonFields.Empty, new("https://cc.example.com/webhooks/notify")) { EventMethod = HttpVerb.Get });

    [Fact]
    public void Wait() => BothWays(new WaitAction());

    [Fact]
    public void Wait_with_everything() => BothWays(new WaitAction { Timeout = TimeSpan.FromSeconds(0.5) });

    [Fact]
    public void Transfer() => BothWays(new TransferAction(new ConversationId("CON-91aae6e4-42ff-4e2a-b4d2-0e1f2d3c4b5a")));

    [Fact]
    public void Transfer_with_everything() => BothWays(new TransferAction(new ConversationId("CON-91aae6e4-42ff-4e2a-b4d2-0e1f2d3c4b5a"))
    {
        CanSpeak = [],
        CanHear = [new LegId("a1")],
        Mute = false,
    });

    [Fact]
    public void An_unknown_action_is_kept() =>
        BothWays(new UnknownAction("sing") { Extra = new JsonObject { ["song"] = "Greensleeves", ["verses"] = new JsonArray(1, 2), ["loud"] = null } });

    [Fact]
    public void Unknown_options_are_kept_wherever_they_stand() => BothWays(
        new TalkAction("Hello") { Extra = new JsonObject { ["whisper"] = true } },
        new InputAction
        {
            Dtmf = new(maxDigits: 1) { Extra = new JsonObject { ["minDigits"] = 1 } },
            Speech = new() { Extra = new JsonObject { ["accent"] = "kent" } },
            Extra = new JsonObject { ["patience"] = 1.50 },
        },
        new RecordAction { Transcription = new() { Extra = new JsonObject { ["speakers"] = 2 } } },
        new ConnectAction(new PhoneEndpoint(PhoneNumber.Parse("447700900001")) { Extra = new JsonObject { ["colour"] = "red" } })
        {
            AdvancedMachineDetection = new() { Extra = new JsonObject { ["model"] = 2 } },
        });

    private static void BothWays(NccoAction action, [CallerMemberName] string test = "") => BothWays([action], test);

    private static void BothWays(NccoAction first, NccoAction second, NccoAction third, NccoAction fourth, [CallerMemberName] string test = "") =>
        BothWays([first, second, third, fourth], test);

    private static void BothWays(NccoAction[] actions, string test)
    {
        var ncco = new Ncco(actions);

        if (test.EndsWith(WithEverything, StringComparison.Ordinal))
            actions.SelectMany(action => action.GetType().GetProperties().Where(option => option.GetValue(action) is null)).Should().BeEmpty();
        Golden.Matches(ncco.ToString(), test: test);
        Ncco.Parse(Golden.Read(test: test)).Should().Equal(ncco);
    }
}
