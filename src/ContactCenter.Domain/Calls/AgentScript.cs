using System.Text.Json.Nodes;

namespace ContactCenter.Domain.Calls;

/// <summary>What an agent's leg has to do, and how it is asked for.</summary>
public static class AgentScript
{
    /// <summary>As much of a strange caller id as is read out, in characters.</summary>
    private const int LongestCaller = 100;

    /// <summary>Whatever can stand for <c>{caller}</c> in the prompt that an agent hears: names, words for nobody, and the longest of strangers' ids.</summary>
    /// <param name="names">The names of the known callers.</param>
    public static IEnumerable<string> CallersOf(CallTexts texts, IEnumerable<string> names) =>
        [.. names, .. texts.UnknownCaller.Translations.Values, texts.UnknownCaller.Text, new string('\'', LongestCaller)];

    /// <summary>The request that makes the leg.</summary>
    /// <param name="unset">Told each name in braces that nothing has set.</param>
    public static CreateCall Request(CallPlan plan, CallSession call, CallLeg leg, Action<string>? unset = null)
    {
        var department = plan.Department(leg.Department);
        var from = CallerIdOf(plan, call);
        return new()
        {
            To = EndpointOf(call, leg, department),
            From = from,
            RandomFromNumber = from is null,
            Ncco = OnAnswer(plan, call, leg, unset),
            EventUrl = CallUrls.AgentEvents(call, leg),
            RingingTimer = department.RingTime,
            AdvancedMachineDetection = department.DetectMachines
                ? new AdvancedMachineDetection { Behavior = MachineDetection.Hangup, Mode = DetectionMode.Detect }
                : null,
        };
    }

    /// <summary>Into the room: the conversation starts with the agent, and so does its recording.</summary>
    public static Ncco Join(CallPlan plan, CallSession call, CallLeg leg)
    {
        var ncco = Ncco.Start();
        if (leg.Recording == RecordingPolicy.Split)
            ncco.Add(RecordBothSides(plan, call, leg));
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
    public static Ncco JoinRecorded(CallPlan plan, CallSession call, CallLeg leg) => Join(plan, call, leg with { Recording = RecordingPolicy.Split });

    /// <summary>What caller and agent are told before recording begins; <c>null</c>: nothing that can be said.</summary>
    /// <param name="unset">Told each name in braces that nothing has set.</param>
    public static TalkRequest? Announcement(CallPlan plan, CallSession call, CallLeg leg, Action<string>? unset = null)
    {
        var context = new CallContext(plan, call, call.Caller.HeardAt);
        var said = plan.Department(leg.Department).Recording.Announcement is { } words ? CallScript.SayAndEnd(context, words)[0] as TalkAction : null;
        context.UnsetNames.ForEach(name => unset?.Invoke(name));
        return said is null ? null : new(said.Text) { Language = said.Language, Style = said.Style, Premium = said.Premium };
    }

    /// <summary>Begins with the leg, before it is in the room, and goes on in there to the leg's end.</summary>
    private static RecordAction RecordBothSides(CallPlan plan, CallSession call, CallLeg leg) => new()
    {
        Format = RecordFormat.Wav,
        Split = true,
        Channels = 2,
        EventUrl = CallUrls.LegRecording(call, leg),
        Transcription = TranscriptionScript.For(plan, call, leg),
    };

    /// <summary>What the agent hears who has picked up: the question whether they take the call, where there is one.</summary>
    /// <param name="unset">Told each name in braces that nothing has set.</param>
    internal static Ncco OnAnswer(CallPlan plan, CallSession call, CallLeg leg, Action<string>? unset = null)
    {
        var department = plan.Department(leg.Department);
        if (department.AcceptPrompt is not { } prompt)
            return OnAccept(plan, call, leg);
        var context = new CallContext(plan, call, call.Caller.HeardAt);
        var ncco = Ncco.Start()
            .Say(context, prompt, call.Caller.Voice, bargeIn: true, name => ValueOf(name, plan, call, department))
            .Input(keys: new DtmfInput { MaxDigits = 1, TimeOut = TimeSpan.FromSeconds(8) }, to: CallUrls.AgentInput(call, leg));
        context.UnsetNames.ForEach(name => unset?.Invoke(name));
        return ncco;
    }

    /// <summary>The agent has taken the call.</summary>
    internal static Ncco OnAccept(CallPlan plan, CallSession call, CallLeg leg) => leg.IsConnect ? ConnectScript.Accepted : Join(plan, call, leg);

    /// <summary>What the agent's phone shows: the number that was dialled; <c>null</c>: any of ours.</summary>
    internal static PhoneNumber? CallerIdOf(CallPlan plan, CallSession call) =>
        PhoneNumber.TryParse(call.Caller.Dialled, out var dialled) ? dialled : plan.OwnNumber;

    private static PromptValue? ValueOf(string name, CallPlan plan, CallSession call, DepartmentModel department) => name.ToUpperInvariant() switch
    {
        "CALLER" => new(Spoken(plan, call)),
        "DEPARTMENT" => new(department.Name),
        _ => null,
    };

    /// <summary>The caller's name; else the number digit by digit, as no voice would read it otherwise.</summary>
    private static string Spoken(CallPlan plan, CallSession call) =>
        plan.Ivr.NameOf(call.Caller.Address) ?? call.Caller.Address switch
        {
            var caller when PhoneNumber.TryParse(caller, out var number) => string.Join(' ', number.Value.AsEnumerable()),
            var caller when IsWithheld(caller) => plan.Texts.UnknownCaller.In(call.Caller.Voice.Language).Text,
            { Length: > LongestCaller } caller => caller[..LongestCaller],
            var caller => caller,
        };

    private static bool IsWithheld(string caller) => caller.ToUpperInvariant() is "" or "ANONYMOUS" or "UNKNOWN" or "RESTRICTED" or "PRIVATE" or "UNAVAILABLE";

    internal static Endpoint EndpointOf(CallSession call, CallLeg leg, DepartmentModel department) => leg.Endpoint switch
    {
        DepartmentEndpoint.Phone phone => new PhoneEndpoint(phone.Number),
        DepartmentEndpoint.Sip sip => new SipEndpoint(new Uri(sip.Uri)) { Headers = SipHeaders(call, department) },
        DepartmentEndpoint.Vbc vbc => new VbcEndpoint(vbc.Extension),
        DepartmentEndpoint.App app => new AppEndpoint(app.User),
        _ => throw new InvalidOperationException($"No platform endpoint for {leg.Endpoint.GetType().Name}."),
    };

    /// <summary>What a PBX needs to pop its screen; the platform sends each with <c>X-</c> in front.</summary>
    private static JsonObject SipHeaders(CallSession call, DepartmentModel department)
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
            else if (Printable(call.Attributes.Fill(value)).Trim() is { Length: > 0 } filled)
                headers[name] = filled;
        }

        return headers;
    }

    /// <summary>Caller ids and attributes come from strangers; a header takes printable ASCII.</summary>
    private static string Printable(string text) => string.Concat(text.Where(c => c is >= ' ' and <= '~'));
}
