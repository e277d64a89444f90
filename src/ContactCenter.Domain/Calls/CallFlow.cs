using ContactCenter.Domain.Calls.Steps.Menu;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// The call's state machine: a pure function from what is known and a new fact to what is known then, the answer to the
/// platform and what is to be done.
/// </summary>
public static class CallFlow
{
    /// <summary>A caller has arrived: greets.</summary>
    /// <param name="before">Said before the greeting.</param>
    public static Transition Begin(CallPlan plan, CallEvent.Arrived arrival, DateTimeOffset now, Prompt? before = null)
    {
        var menu = plan.Ivr.MenuFor(arrival.Number);
        var call = new CallSession
        {
            CallerLeg = arrival.CallerLeg,
            Addresses = new(arrival.BaseUrl, arrival.Secret) { Region = arrival.Region },
            PlanNumber = plan.Number,
            Caller = new() { Address = arrival.Caller, Dialled = arrival.Number, Voice = menu.Voice, StartedAt = now, HeardAt = now },
            Placement = new()
            {
                State = InMenu.First(menu.Name),
                Since = now,
                FirstConversation = arrival.Conversation,
                Conversation = arrival.Conversation,
            },
            Attached = new() { Attributes = arrival.Attributes },
            Path = new() { Inputs = [] },
        };
        var greeted = new CallContext(plan, call, now).AwaitNews().AnswerStep(before);
        return CallTimeline.Begin(arrival, menu.Name, isFallback: before is not null, greeted, now);
    }

    /// <summary>What follows from <paramref name="fact"/>.</summary>
    public static Transition Apply(CallContext context, CallEvent fact)
    {
        var told = CallTimeline.Tell(context.Call, fact, fact.Decide(context), context.Now);
        return ReferenceEquals(told.Session, context.Call) || !fact.FollowsPlan
            ? told
            : told with { Session = Land(context, fact, Mark(context, told.Session)) };
    }

    /// <summary>Whether an effect that was asked for earlier still makes sense.</summary>
    public static bool Wants(CallSession call, CallEffect effect) => effect.IsWantedBy(call);

    /// <summary>
    /// Notes by which plan the call was changed, and when the caller came to a step of another kind; who could not be moved never left theirs.
    /// </summary>
    private static CallSession Mark(CallContext context, CallSession after)
    {
        var planned = after.PlanNumber == context.Plan.Number ? after : after with { PlanNumber = context.Plan.Number };
        var (from, to) = (context.Call.Placement, after.Placement);
        var isBack = from.Origin is { } origin && to.Origin is null && to.Step == origin.Step;
        return isBack || to.State.GetType() == from.State.GetType()
            ? planned
            : planned with { Placement = planned.Placement with { Since = context.Now } };
    }

    /// <summary>Notes where a caller comes to from the menus, unless somebody of ours leads them there.</summary>
    private static CallSession Land(CallContext context, CallEvent fact, CallSession after)
    {
        if (after.Path is not { Inputs: not null, Landing: null } || context.Call.IsOver || fact is CallEvent.Commanded)
            return after;
        return CallLanding.KindOf(context.Call.Placement.State) is null && CallLanding.Of(after) is { } landing
            ? after with { Path = after.Path with { Landing = landing } }
            : after;
    }
}
