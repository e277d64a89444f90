using System.Text.Json.Nodes;

namespace ContactCenter.Domain.Calls;

/// <summary>What an agent's leg has to do, and how it is asked for.</summary>
/// <param name="plan">The plan in force.</param>
/// <param name="call">The call that the leg is of.</param>
/// <param name="unset">Told each name in braces that nothing has set.</param>
public sealed class AgentScript(CallPlan plan, CallSession call, Action<string>? unset = null)
{
    /// <summary>As much of a strange caller id as is read out, in characters.</summary>
    private const int LongestCaller = 100;

    /// <summary>Whatever can stand for <c>{caller}</c> in the prompt that an agent hears: names, words for nobody, and the longest of strangers' ids.</summary>
    /// <param name="names">The names of the known callers.</param>
    public static IEnumerable<string> CallersOf(CallTexts texts, IEnumerable<string> names) =>
        [.. names, .. texts.UnknownCaller.Translations.Values, texts.UnknownCaller.Text, new string('\'', LongestCaller)];

    /// <summary>The request that makes the leg.</summary>
    public CreateCall Request(CallLeg leg)
    {
        var department = plan.Department(leg.Department);
        var from = CallerId;
        return new()
        {
            To = EndpointOf(leg, department),
            From = from,
            RandomFromNumber = from is null,
            Ncco = OnAnswer(leg),
            EventUrl = CallUrls.AgentEvents(call, leg),
            RingingTimer = department.RingTime,
            AdvancedMachineDetection = department.DetectMachines
                ? new AdvancedMachineDetection { Behavior = MachineDetection.Hangup, Mode = DetectionMode.Detect }
                : null,
        };
    }

    /// <summary>Into the room: the conversation starts with the agent, and so does its recording.</summary>
    public Ncco Join(CallLeg leg)
    {
        var ncco = Ncco.Start();
        if (leg.Recording == RecordingPolicy.Split)
            ncco.Add(RecordBothSides(leg));
        var isRecordedHere = leg.Recording == RecordingPolicy.Mono;
        return ncco.Add(new ConversationAction(call.RoomOf(leg.Room))
        {
            StartOnEnter = true,
            Record = isRecordedHere ? true : null,
            EventUrl = isRecordedHere ? CallUrls.LegRecording(call, leg) : null,
            Transcription = isRecordedHere ? TranscriptionScript.For(plan, call, leg) : null,
        });
    }

    /// <summary>Into the same room once more, and recorded from now on.</summary>
    public Ncco JoinRecorded(CallLeg leg) => Join(leg with { Recording = RecordingPolicy.Split });

    /// <summary>What caller and agent are told before recording begins; <c>null</c>: nothing that can be said.</summary>
    public TalkRequest? Announcement(CallLeg leg)
    {
        if (plan.Department(leg.Department).Recording.Announcement is not { } words)
            return null;
        var said = Said(context => CallScript.SayAndEnd(context, words))[0] as TalkAction;
        return said is null ? null : new(said.Text) { Language = said.Language, Style = said.Style, Premium = said.Premium };
    }

    /// <summary>Begins with the leg, before it is in the room, and goes on in there to the leg's end.</summary>
    private RecordAction RecordBothSides(CallLeg leg) => new()
    {
        Format = RecordFormat.Wav,
        Split = true,
        Channels = 2,
        EventUrl = CallUrls.LegRecording(call, leg),
        Transcription = TranscriptionScript.For(plan, call, leg),
    };

    /// <summary>What the agent hears who has picked up: the question whether they take the call, where there is one.</summary>
    internal Ncco OnAnswer(CallLeg leg)
    {
        var department = plan.Department(leg.Department);
        if (department.AcceptPrompt is not { } prompt)
            return OnAccept(leg);
        return Said(context => Ncco.Start()
            .Say(context, prompt, call.Caller.Voice, bargeIn: true, name => ValueOf(name, department))
            .Input(keys: new DtmfInput { MaxDigits = 1, TimeOut = TimeSpan.FromSeconds(8) }, to: CallUrls.AgentInput(call, leg)));
    }

    /// <summary>The agent has taken the call.</summary>
    internal Ncco OnAccept(CallLeg leg) => leg.IsConnect ? ConnectScript.Accepted : Join(leg);

    /// <summary>What the agent's phone shows: the number that was dialled; <c>null</c>: any of ours.</summary>
    internal PhoneNumber? CallerId => PhoneNumber.TryParse(call.Caller.Dialled, out var dialled) ? dialled : plan.OwnNumber;

    internal Endpoint EndpointOf(CallLeg leg, DepartmentModel department) => leg.Endpoint switch
    {
        DepartmentEndpoint.Phone phone => new PhoneEndpoint(phone.Number),
        DepartmentEndpoint.Sip sip => new SipEndpoint(new Uri(sip.Uri)) { Headers = SipHeaders(department) },
        DepartmentEndpoint.Vbc vbc => new VbcEndpoint(vbc.Extension),
        DepartmentEndpoint.App app => new AppEndpoint(app.User),
        _ => throw new InvalidOperationException($"No platform endpoint for {leg.Endpoint.GetType().Name}."),
    };

    private Ncco Said(Func<CallContext, Ncco> say) => CallScript.Compose(plan, call, unset, say);

    private PromptValue? ValueOf(string name, DepartmentModel department) => name.ToUpperInvariant() switch
    {
        "CALLER" => new(Spoken()),
        "DEPARTMENT" => new(department.Name),
        _ => null,
    };

    /// <summary>The caller's name; else the number digit by digit, as no voice would read it otherwise.</summary>
    private string Spoken() =>
        plan.Ivr.NameOf(call.Caller.Address) ?? call.Caller.Address switch
        {
            var caller when PhoneNumber.TryParse(caller, out var number) => string.Join(' ', number.Value.AsEnumerable()),
            var caller when IsWithheld(caller) => plan.Texts.UnknownCaller.In(call.Caller.Voice.Language).Text,
            { Length: > LongestCaller } caller => caller[..LongestCaller],
            var caller => caller,
        };

    private static bool IsWithheld(string caller) => caller.ToUpperInvariant() is "" or "ANONYMOUS" or "UNKNOWN" or "RESTRICTED" or "PRIVATE" or "UNAVAILABLE";

    /// <summary>What a PBX needs to pop its screen; the platform sends each with <c>X-</c> in front.</summary>
    private JsonObject SipHeaders(DepartmentModel department)
    {
        var headers = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = true })
        {
            ["Caller"] = Printable(call.Caller.Address),
            ["Department"] = Printable(department.Name),
            ["Language"] = call.Caller.Voice.Language,
            ["Call-Id"] = Printable(call.CallerLeg.Value),
        };
        foreach (var (name, value) in department.SipHeaders)
        {
            if (!CallAttributes.NamesIn(value).Any())
                headers[name] = value;
            else if (Printable(call.Attached.Attributes.Fill(value)).Trim() is { Length: > 0 } filled)
                headers[name] = filled;
        }

        return headers;
    }

    /// <summary>Caller ids and attributes come from strangers; a header takes printable ASCII.</summary>
    private static string Printable(string text) => string.Concat(text.Where(c => c is >= ' ' and <= '~'));
}
