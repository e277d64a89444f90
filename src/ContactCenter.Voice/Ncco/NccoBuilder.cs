using System.Text.Json.Nodes;

namespace ContactCenter.Voice;

/// <summary>Tells a call action by action, in the order in which the caller hears them. Becomes an <see cref="Ncco"/> by itself.</summary>
/// <remarks>What is not given is not written, and the platform's default holds.</remarks>
public sealed class NccoBuilder
{
    private readonly List<NccoAction> _actions = [];

    /// <summary>The NCCO; see <see cref="Build"/>.</summary>
    public static implicit operator Ncco(NccoBuilder builder) => builder.Build();

    /// <summary>Speaks a text. See <see cref="TalkAction"/>.</summary>
    public NccoBuilder Talk(
        string text,
        bool bargeIn = false,
        int? loop = null,
        double? level = null,
        string? language = null,
        int? style = null,
        bool? premium = null) =>
        Add(new TalkAction(text)
        {
            BargeIn = bargeIn ? true : null,
            Loop = loop,
            Level = level,
            Language = language,
            Style = style,
            Premium = premium,
        });

    /// <summary>Plays a file. See <see cref="StreamAction"/>.</summary>
    public NccoBuilder Stream(Uri url, bool bargeIn = false, int? loop = null, double? level = null) =>
        Add(new StreamAction(url) { BargeIn = bargeIn ? true : null, Loop = loop, Level = level });

    /// <summary>Collects keys, speech or both, whichever is given. See <see cref="InputAction"/>.</summary>
    /// <param name="keys">Listens for keys.</param>
    /// <param name="speech">Listens for speech.</param>
    /// <param name="to">Where the result goes.</param>
    /// <param name="method">How that URL is called.</param>
    /// <param name="mode">Whether the call waits.</param>
    public NccoBuilder Input(
        DtmfInput? keys = null,
        SpeechInput? speech = null,
        Uri? to = null,
        HttpVerb? method = null,
        InputMode? mode = null) =>
        Add(new InputAction { Dtmf = keys, Speech = speech, EventUrl = to, EventMethod = method, Mode = mode });

    /// <summary>Records the call.</summary>
    public NccoBuilder Record(RecordAction recording) => Add(recording);

    /// <summary>Records the call. See <see cref="RecordAction"/>.</summary>
    public NccoBuilder Record(
        Uri? to = null,
        RecordFormat? format = null,
        bool split = false,
        int? channels = null,
        TimeSpan? endOnSilence = null,
        char? endOnKey = null,
        TimeSpan? timeOut = null,
        bool? beepStart = null,
        TranscriptionOptions? transcription = null,
        HttpVerb? method = null) =>
        Add(new RecordAction
        {
            EventUrl = to,
            Format = format,
            Split = split,
            Channels = channels,
            EndOnSilence = endOnSilence,
            EndOnKey = endOnKey,
            TimeOut = timeOut,
            BeepStart = beepStart,
            Transcription = transcription,
            EventMethod = method,
        });

    /// <summary>Joins a named conversation. See <see cref="ConversationAction"/>.</summary>
    public NccoBuilder Conversation(
        string name,
        bool? startOnEnter = null,
        Uri? musicOnHold = null,
        bool? endOnExit = null,
        bool? record = null,
        bool? mute = null,
        IReadOnlyList<LegId>? canSpeak = null,
        IReadOnlyList<LegId>? canHear = null,
        TranscriptionOptions? transcription = null,
        Uri? recordingTo = null,
        HttpVerb? method = null) =>
        Add(new ConversationAction(name)
        {
            StartOnEnter = startOnEnter,
            MusicOnHoldUrl = musicOnHold,
            EndOnExit = endOnExit,
            Record = record,
            Mute = mute,
            CanSpeak = canSpeak,
            CanHear = canHear,
            Transcription = transcription,
            EventUrl = recordingTo,
            EventMethod = method,
        });

    /// <summary>Dials one endpoint into the call. See <see cref="ConnectAction"/>.</summary>
    public NccoBuilder Connect(
        Endpoint to,
        PhoneNumber? from = null,
        TimeSpan? timeout = null,
        bool? randomFromNumber = null,
        bool synchronous = false,
        TimeSpan? limit = null,
        MachineDetection? machineDetection = null,
        AdvancedMachineDetection? advancedMachineDetection = null,
        Uri? ringbackTone = null,
        Uri? events = null,
        HttpVerb? method = null) =>
        Add(new ConnectAction(to)
        {
            From = from,
            Timeout = timeout,
            RandomFromNumber = randomFromNumber,
            Synchronous = synchronous,
            Limit = limit,
            MachineDetection = machineDetection,
            AdvancedMachineDetection = advancedMachineDetection,
            RingbackTone = ringbackTone,
            EventUrl = events,
            EventMethod = method,
        });

    /// <summary>Calls a URL of ours when the call comes here. See <see cref="NotifyAction"/>.</summary>
    public NccoBuilder Notify(JsonObject payload, Uri to, HttpVerb? method = null) =>
        Add(new NotifyAction(payload, to) { EventMethod = method });

    /// <summary>Silence, 0.1 to 7,200 seconds. See <see cref="WaitAction"/>.</summary>
    public NccoBuilder Wait(TimeSpan timeout) => Add(new WaitAction { Timeout = timeout });

    /// <summary>Moves every leg of the conversation into another. See <see cref="TransferAction"/>.</summary>
    public NccoBuilder Transfer(
        ConversationId conversation,
        bool? mute = null,
        IReadOnlyList<LegId>? canSpeak = null,
        IReadOnlyList<LegId>? canHear = null) =>
        Add(new TransferAction(conversation) { Mute = mute, CanSpeak = canSpeak, CanHear = canHear });

    /// <summary>Adds any action.</summary>
    public NccoBuilder Add(NccoAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _actions.Add(action);
        return this;
    }

    /// <summary>The NCCO, checked.</summary>
    /// <exception cref="NccoException">The platform would not run it as it stands; all faults are listed.</exception>
    public Ncco Build()
    {
        var ncco = new Ncco(_actions);
        var faults = ncco.Check();
        return faults.Count == 0 ? ncco : throw new NccoException(faults);
    }
}
