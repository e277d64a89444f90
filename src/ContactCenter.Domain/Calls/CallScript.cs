namespace ContactCenter.Domain.Calls;

/// <summary>What the caller's leg has to do in each step: a function of plan and call alone, so that it can be said again.</summary>
public static class CallScript
{
    /// <summary>Said where nothing of the plan can be.</summary>
    private const string LastWords = "We are sorry, we have a technical problem. Please call again later. Goodbye.";

    /// <summary>What the caller hears now; the time of day plays no part in it.</summary>
    /// <param name="unset">Told each name in braces that nothing has set.</param>
    public static Ncco For(CallPlan plan, CallSession call, Prompt? before = null, Action<string>? unset = null) =>
        Compose(plan, call, unset, context => For(context, before));

    /// <summary>What is said outside a decision.</summary>
    /// <param name="unset">Told each name in braces that nothing has set.</param>
    internal static Ncco Compose(CallPlan plan, CallSession call, Action<string>? unset, Func<CallContext, Ncco> say)
    {
        var context = new CallContext(plan, call, call.Caller.HeardAt);
        var ncco = say(context);
        context.UnsetNames.ForEach(name => unset?.Invoke(name));
        return ncco;
    }

    /// <param name="before">Said first, for example that a choice does not exist.</param>
    internal static Ncco For(CallContext context, Prompt? before)
    {
        var step = Ncco.Start();
        context.Step.Write(context, step);
        var rest = step.Build();
        if (before is null)
            return rest;
        // What may be interrupted must lead to an input, with only more of its own kind between.
        var isAudio = before.In(context.Call.Caller.Voice.Language).IsAudio;
        var mayInterrupt = context.Step.TakesInput(context) && (rest[0] is InputAction || (rest[0] is StreamAction) == isAudio);
        var ncco = Ncco.Start().Say(context, before, mayInterrupt);
        foreach (var action in rest)
            ncco.Add(action);
        return ncco.Build();
    }

    /// <summary>
    /// Words alone; the platform then ends the call. What it would not take is said by its own voice, or in words of ours: whoever hears this must not hear
    /// nothing instead.
    /// </summary>
    public static Ncco SayAndEnd(Prompt words, VoiceStyle voice, Uri baseUrl)
    {
        var said = words.Fill(static _ => null);
        return TrySay(said, voice, baseUrl) ?? TrySay(said, VoiceStyle.Default, baseUrl) ?? new Ncco([new TalkAction(LastWords)]);
    }

    /// <returns><c>null</c>: the platform would not take it.</returns>
    private static Ncco? TrySay(Prompt words, VoiceStyle voice, Uri baseUrl)
    {
        var said = words.In(voice.Language);
        if (said.IsAudio && !Prompt.IsAudioAddress(said.Text))
            return null;
        var ncco = new Ncco([said.Action(voice, bargeIn: false, baseUrl)]);
        return ncco.Check().Count == 0 ? ncco : null;
    }

    /// <summary>Words alone, in the voice of the call.</summary>
    internal static Ncco SayAndEnd(CallContext context, Prompt words) => Ncco.Start().Say(context, words);

    internal static NccoBuilder Say(this NccoBuilder ncco, CallContext context, Prompt words, bool bargeIn = false) =>
        ncco.Say(context, words, context.Call.Caller.Voice, bargeIn);

    /// <param name="valueOf">What stands for names beside what is kept of the call.</param>
    internal static NccoBuilder Say(
        this NccoBuilder ncco, CallContext context, Prompt words, VoiceStyle voice, bool bargeIn, Func<string, PromptValue?>? valueOf = null) =>
        ncco.Add(words.In(voice.Language).Fill(name => valueOf?.Invoke(name) ?? context.SpokenOf(name)).Action(voice, bargeIn, context.Call.Addresses.BaseUrl));

    /// <summary>What is said for the name.</summary>
    private static PromptValue? SpokenOf(this CallContext context, string name)
    {
        if (context.ValueOf(name) is { } value)
            return CallVariables.Spoken(value);
        context.UnsetNames.Add(name);
        return null;
    }

    /// <summary>
    /// Into the room with music, until an agent starts the conversation. Nobody goes there without having been told that it is recorded,
    /// even where the agent is there first.
    /// </summary>
    internal static NccoBuilder EnterRoom(this NccoBuilder ncco, CallContext context, string department)
    {
        if (context.AnnouncementFor(department) is { } announcement)
            ncco.Say(context, announcement);
        return ncco.Conversation(
            context.Call.Room,
            startOnEnter: false,
            musicOnHold: Prompt.AudioAddress(context.Plan.Department(department).HoldMusic, context.Call.Addresses.BaseUrl));
    }
}
