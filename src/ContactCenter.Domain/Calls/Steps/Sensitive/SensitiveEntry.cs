using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.NoAnswer;

namespace ContactCenter.Domain.Calls.Steps.Sensitive;

/// <summary>How a caller is led out of the room to enter digits, and back.</summary>
internal static class SensitiveEntry
{
    /// <summary>Requests of one call.</summary>
    private const int Most = 50;

    /// <summary>For each time that a caller is asked: more than the prompt and the keys take.</summary>
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(2);

    /// <summary>The caller is led out by one transfer, and the agent hears music.</summary>
    public static Transition AskForDigits(this CallContext context, InConversation talk, CallCommand.AskForDigits command)
    {
        if (RefusalOf(context, talk, command) is { } why)
            return context.Refuse(command, why);
        var asked = context.Plan.Ivr.Sensitive[command.Name];
        var step = context.Call.Placement.NextStep;
        var request = new SensitiveRequest(context.Call.RequestIdOf(step), asked.Name, command.By, context.Now);
        return context
            .With(context.Call with { Sensitive = context.Call.Sensitive.Add(request) })
            .TransferTo(new EnteringDigits(asked.Name, step, talk.Department, talk.Leg, Tries: 0))
            .Request(new CallEffect.PlayMusic(talk.Leg))
            .StartTimer(new CallTimer.DigitsOverdue(step), LongestTry * asked.Tries)
            .Take(command, request.Id);
    }

    public static Transition RefuseDigits(this CallContext context, CallCommand.AskForDigits command) =>
        context.Refuse(command, RecordingMarkRules.NobodyTalks);

    /// <summary>The caller goes back into the room by the answer at hand; where the agent has left they hear an apology, and no survey.</summary>
    public static Transition ReturnToRoom(this CallContext context, string department, LegNumber agent) => context.IsThere(agent)
        ? context.LeadTo(new InConversation(department, agent)).Request(new CallEffect.StopMusic(agent)).AnswerStep()
        : context.WithoutAgent(agent).LeadTo(new ChoosingAfterNoAnswer(department, Tries: 0)).Note("the agent has gone").AnswerStep();

    /// <summary>The caller goes back into the room by the answer at hand, as the plan does not have any more what they were asked for.</summary>
    public static Transition ReturnUnasked(this CallContext context, EnteringDigits at) =>
        context.EndDigits(at.FirstStep, SensitiveOutcome.Failed, EnteringDigits.WhyUnasked).ReturnToRoom(at.Department, at.Leg);

    /// <summary>The caller is brought back into the room by a transfer, or to the apology.</summary>
    public static Transition BringBack(this CallContext context, string department, LegNumber agent) => context.IsThere(agent)
        ? context.TransferTo(new InConversation(department, agent)).Request(new CallEffect.StopMusic(agent)).Decided()
        : context.WithoutAgent(agent).Apologise(department);

    /// <summary>The agent has left while the caller was away. What the platform tells of them later starts no survey.</summary>
    public static CallContext WithoutAgent(this CallContext context, LegNumber agent) =>
        context.Call.Leg(agent) is { } leg ? context.With(leg with { IsUnwanted = true }) : context;

    /// <summary>The platform has refused for good to lead the caller out: they are in the room still.</summary>
    public static Transition StayInRoom(this CallContext context, EnteringDigits at, string reason)
    {
        var stayed = context
            .EndDigits(at.FirstStep, SensitiveOutcome.Failed, $"the caller could not be led out of the conversation: {reason}")
            .LeadTo(new InConversation(at.Department, at.Leg))
            .Request(new CallEffect.StopMusic(at.Leg));
        return stayed.Step.OnStay(stayed);
    }

    /// <summary>Whose leg was found by a look-up may turn out to be another call's, and the phone to ring only now.</summary>
    private static bool IsThere(this CallContext context, LegNumber agent) =>
        context.Call.Leg(agent) is { Id: not null, IsOver: false, IsUnwanted: false } leg && leg.HasAgent(context.Plan.Department(leg.Department));

    private static string? RefusalOf(CallContext context, InConversation talk, CallCommand.AskForDigits command)
    {
        var call = context.Call;
        if (!context.Plan.Ivr.Sensitive.TryGetValue(command.Name, out var asked))
            return $"Ivr:Sensitive has no {command.Name}.";
        if (!context.Plan.Services.ContainsKey(asked.Service))
            return $"Ivr:Http has no {asked.Service}.";
        if (call.Leg(talk.Leg) is not { Id: not null, IsOver: false } leg)
            return RecordingMarkRules.NobodyTalks;
        if (!call.Placement.IsReached || call.Placement.Origin is not null)
            return "The caller is on the way into the conversation.";
        if (leg is { RecordingStart: not null, Recording: RecordingPolicy.Off })
            return "The recording is being started.";
        return call.Sensitive.Length >= Most ? "The caller has been asked for digits too often in this call." : null;
    }
}
