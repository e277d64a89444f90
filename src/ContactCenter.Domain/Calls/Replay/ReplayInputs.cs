using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;

namespace ContactCenter.Domain.Calls.Replay;

/// <summary>
/// What a caller did in the menus, in order, to be done in another plan. What asks takes the next input that can answer it: what was said to a
/// question that is not asked here is passed over.
/// </summary>
/// <param name="Own">The call as it was.</param>
/// <param name="Left">What has not been done here yet.</param>
public sealed record ReplayInputs(CallSession Own, ImmutableList<CallInput> Left)
{
    /// <returns><c>null</c>: the call began before inputs were kept.</returns>
    public static ReplayInputs? Of(CallSession own) => own.Path.Inputs is { } kept ? new(own, [.. kept.Where(input => input.IsInMenus)]) : null;

    /// <summary>What happens next to a caller who is there.</summary>
    /// <param name="walk">The plan that is walked, the call as it goes in it, and the instant.</param>
    /// <param name="step"><c>null</c>: nothing more happens.</param>
    /// <returns>Whether it is known what happens.</returns>
    public bool TryNext(CallContext walk, out ReplayStep? step)
    {
        var call = walk.Call;
        (var isKnown, step) = call.Placement.State switch
        {
            InMenu => Take(call, static input => input is CallInput.Given),
            Collecting => Take(call, static input => input is CallInput.Given or CallInput.Collected),
            HearingRemoteNcco => Take(call, static input => input is CallInput.Given or CallInput.Collected or CallInput.HeardOut),
            Asking asking => Ask(walk, asking),
            _ => (true, null),
        };
        return isKnown;
    }

    private (bool IsKnown, ReplayStep? Step) Take(CallSession call, Predicate<CallInput> fits)
    {
        var place = Left.FindIndex(fits);
        if (place < 0)
            return (Own.Path.Inputs is { Length: < CallInput.Most }, null);
        var input = Left[place];
        var step = call.Placement.Step;
        CallEvent fact = input switch
        {
            CallInput.Given given => new CallEvent.CallerInput(step, given.Digits, given.Speech),
            CallInput.Collected collected => new CallEvent.CallerInput(step, Digits: null, []) { Assumed = new(collected.IsMatch, collected.Digits) },
            _ => new CallEvent.CallerContinued(step),
        };
        return (true, new(input, [(input.At, fact)], this with { Left = Left.RemoveRange(0, place + 1) }));
    }

    /// <summary>No service is asked: it is assumed to tell what it told then.</summary>
    private (bool IsKnown, ReplayStep? Step) Ask(CallContext walk, Asking asking)
    {
        var service = walk.Plan.Ivr.Question(asking.Target)?.Service;
        bool Fits(CallInput input) => input is CallInput.Told told && (told.Target == asking.Target || told.Service == service);
        var place = Left.FindIndex(Fits);
        // Who landed nowhere, and has done here all that they did, had gone before an answer came.
        if (place < 0 && Own.Path.Landing is null && Left.IsEmpty)
            return (true, null);
        var known = place >= 0 ? Left[place] : Own.Path.Inputs?.LastOrDefault(Fits);
        if (known is not CallInput.Told answer)
            return (false, null);
        // Who had gone before the answer would have gone here as well; an answer that is given once more is heard.
        if ((place >= 0 ? answer.HeardAt : walk.Now) is not { } heardAt)
            return (true, null);
        if (OutcomeOf(walk, asking, answer) is not { } outcome)
            return (false, null);
        return (true, new(
            answer,
            [(walk.Now, outcome), (heardAt, new CallEvent.CallerContinued(walk.Call.Placement.Step))],
            place >= 0 ? this with { Left = Left.RemoveAt(place) } : this));
    }

    /// <returns><c>null</c>: something else is asked here.</returns>
    private static CallEvent? OutcomeOf(CallContext walk, Asking asking, CallInput.Told told)
    {
        var step = walk.Call.Placement.Step;
        if (told.HasFailed)
            return new CallEvent.ServiceFailed(step, "no answer");
        var isNcco = walk.Plan.Ivr.Ncco(asking.Target) is not null;
        if (told.Actions is { } actions)
            return isNcco ? new CallEvent.NccoFetched(step, Standing(actions)) : null;
        return isNcco ? null : new CallEvent.ServiceAnswered(step, told.Variables);
    }

    /// <summary>An NCCO that is not kept counts by its length alone.</summary>
    private static string Standing(int actions) => $"[{string.Join(',', Enumerable.Repeat("""{"action":"talk","text":"-"}""", actions))}]";
}

/// <summary>What happens next in a walk.</summary>
/// <param name="Input">What the caller did, or a service told, in their own time.</param>
/// <param name="Facts">What it is here, in order.</param>
/// <param name="Left">What is left to be done.</param>
public sealed record ReplayStep(CallInput Input, ImmutableArray<(DateTimeOffset At, CallEvent Fact)> Facts, ReplayInputs Left);
