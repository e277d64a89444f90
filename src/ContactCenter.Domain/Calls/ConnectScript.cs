namespace ContactCenter.Domain.Calls;

/// <summary>How an agent is dialled by the caller's own NCCO.</summary>
internal static class ConnectScript
{
    /// <summary>So long an agent who did not take the call is kept from the caller, at most: until the leg is ended.</summary>
    private static readonly TimeSpan BeforeHangUp = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromSeconds(1);

    /// <summary>The shortest that there is.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(0.1);

    /// <summary>The agent has taken the call: the NCCO is at its end, and so they are connected.</summary>
    public static Ncco Accepted { get; } = Ncco.Start().Wait(AtOnce);

    public static ConnectAction Action(CallContext context, CallLeg leg)
    {
        var call = context.Call;
        var department = context.Plan.Department(leg.Department);
        var music = Prompt.AudioAddress(department.HoldMusic, call.Addresses.BaseUrl);
        var script = new AgentScript(context.Plan, call);
        var endpoint = script.EndpointOf(leg, department);
        var from = script.CallerId;
        return new(leg.IsAsked(department) && endpoint is PhoneEndpoint phone
            ? phone with { OnAnswer = new(CallUrls.AgentAnswer(call, leg)) { RingbackTone = music } }
            : endpoint)
        {
            From = from,
            RandomFromNumber = from is null ? true : null,
            Synchronous = true,
            Timeout = department.RingTime,
            MachineDetection = department.DetectMachines ? MachineDetection.Hangup : null,
            EventUrl = CallUrls.AgentEvents(call, leg),
            // A phone's own network lets the caller hear how it rings.
            RingbackTone = leg.Endpoint is DepartmentEndpoint.Phone ? null : music,
        };
    }

    /// <summary>Asks a moment later what the caller is to do.</summary>
    public static Ncco AskAgain(CallSession call) =>
        Ncco.Start().Wait(BeforeAskingAgain).Notify(new() { ["step"] = call.Placement.Step }, CallUrls.Notify(call));

    /// <summary>The agent did not take the call. Whoever comes to the end of this NCCO is connected all the same.</summary>
    public static Ncco Declined(CallContext context) =>
        Ncco.Start().Say(context, context.Plan.Texts.AgentDeclined).Wait(BeforeHangUp);
}
