namespace ContactCenter.Domain.Calls;

/// <summary>What the caller's leg has to do in each step: a function of plan and call alone, so that it can be said again.</summary>
public static class CallScript
{
    /// <summary>What the caller hears now; the time of day plays no part in it.</summary>
    public static Ncco For(CallPlan plan, CallSession call, Prompt? before = null) => For(new CallContext(plan, call, call.HeardAt), before);

    /// <param name="before">Said first, for example that a choice does not exist.</param>
    internal static Ncco For(CallContext context, Prompt? before)
    {
        var ncco = Ncco.Start();
        if (before is not null)
            ncco.Say(context, before, bargeIn: context.Step.TakesInput(context));
        context.Step.Write(context, ncco);
        return ncco.Build();
    }

    /// <summary>Words alone; the platform then ends the call.</summary>
    public static Ncco Say(Prompt words, VoiceStyle voice, Uri baseUrl) => Ncco.Start().Add(words.Action(voice, bargeIn: false, baseUrl));

    /// <summary>Words alone, in the voice of the call.</summary>
    internal static Ncco Say(CallContext context, Prompt words) => Say(words, context.Call.Voice, context.Call.BaseUrl);

    internal static NccoBuilder Say(this NccoBuilder ncco, CallContext context, Prompt words, bool bargeIn = false) =>
        ncco.Add(words.Action(context.Call.Voice, bargeIn, context.Call.BaseUrl));

    /// <summary>Into the room with music, until an agent starts the conversation.</summary>
    internal static NccoBuilder EnterRoom(this NccoBuilder ncco, CallContext context, string department) => ncco.Conversation(
        context.Call.Room,
        startOnEnter: false,
        musicOnHold: Prompt.AudioAddress(context.Plan.Department(department).HoldMusic, context.Call.BaseUrl));
}
