namespace ContactCenter.Domain.Calls;

/// <summary>
/// What a decision depends on, and what it has come to so far. Every change makes a new one; only the names that were not set are collected in one list,
/// which nothing is decided by.
/// </summary>
/// <param name="Plan">The plan in force.</param>
/// <param name="Call">The call, with what this decision has changed already.</param>
public sealed record CallContext(CallPlan Plan, CallSession Call, DateTimeOffset Now)
{
    /// <summary>What is to be done because of this decision.</summary>
    internal ImmutableArray<CallEffect> Effects { get; private init; } = [];

    /// <summary>Names in braces of what was said that nothing had set, for who counts them.</summary>
    internal List<string> UnsetNames { get; } = [];

    /// <summary>The rules of the step that the caller is in.</summary>
    internal Steps.CallStep Step => Call.Placement.State.Step;

    internal CallContext With(CallSession call) => ReferenceEquals(call, Call) ? this : this with { Call = call };

    internal CallContext With(CallLeg leg) => With(Call.With(leg));

    internal CallContext With(Caller caller) => With(Call with { Caller = caller });

    internal CallContext With(Placement placement) => With(Call with { Placement = placement });

    /// <summary>The caller's step is another one, without their being led anywhere.</summary>
    internal CallContext With(CallState state) => With(Call.Placement with { State = state });

    /// <summary>Adds what was decided to the timeline.</summary>
    internal CallContext Note(string decision) => With(Call.Note(Now, decision));

    /// <summary>Sets attributes of the call; the timeline names them and those that it has no room for.</summary>
    internal CallContext Set(ImmutableSortedDictionary<string, string> attributes)
    {
        if (attributes.IsEmpty)
            return this;
        var set = attributes.Aggregate(Call.Attached.Attributes, (all, attribute) => all.With(attribute.Key, attribute.Value));
        var kept = attributes.Keys.Where(set.Values.ContainsKey).ToList();
        var context = With(Call.With(set)).Note($"attributes set: {string.Join(", ", kept)}");
        return kept.Count == attributes.Count
            ? context
            : context.Note($"no room for attributes: {string.Join(", ", attributes.Keys.Except(kept, StringComparer.Ordinal))}");
    }

    /// <summary>Sets one attribute of the call.</summary>
    internal CallContext Set(string name, string value) => Set(CallAttributes.None.Values.Add(name, value));

    /// <summary>The attribute of that name; <c>null</c>: it is not set.</summary>
    internal string? ValueOf(string name) => Call.Attached.Attributes.Values.GetValueOrDefault(name);

    internal CallContext Request(CallEffect effect) => this with { Effects = Effects.Add(effect) };

    internal CallContext StartTimer(CallTimer timer, TimeSpan time) => Request(new CallEffect.StartTimer(timer, Now + time));

    /// <summary>The caller has got to where the current step leads; whoever was to be left with them till then is hung up on.</summary>
    internal CallContext Reach()
    {
        var there = With(Call.Reach(Now));
        return Call.Placement.Origin is null ? there : there.GiveUpUnwanted();
    }

    /// <summary>Something was heard of the caller's leg.</summary>
    /// <param name="isAnswered">Whether it told that the leg is or was answered.</param>
    internal CallContext HearCaller(bool isAnswered) => With(Call.Caller.Heard(Now, isAnswered));

    /// <summary>The caller is led on by the answer to the webhook at hand.</summary>
    internal CallContext LeadTo(CallState state) => With(Call.LeadTo(state, Now));

    /// <summary>The caller is led on by a transfer, which is asked for.</summary>
    internal CallContext TransferTo(CallState state)
    {
        var call = Call.StartTransferTo(state);
        return With(call).Request(new CallEffect.TransferCaller(call.Placement.Step));
    }

    /// <summary>A survey that the caller is not known to have got to was never asked.</summary>
    internal CallContext WithoutUnreachedSurvey() => Call.Survey is { AskedAt: null } ? With(Call with { Survey = null }) : this;

    /// <summary>The decision is made, and no answer is awaited.</summary>
    internal Transition Decided() => new(Call, Answer: null, Effects) { UnsetNames = [.. UnsetNames] };

    /// <summary>The decision is made, and the platform is answered.</summary>
    internal Transition Answer(Ncco answer) => new(Call, answer, Effects) { UnsetNames = [.. UnsetNames] };

    /// <summary>The decision is made, and the caller hears what the step that they are in now has to say.</summary>
    /// <param name="before">Said first, for example that a choice does not exist.</param>
    internal Transition AnswerStep(Prompt? before = null) => Answer(CallScript.For(this, before));

    /// <summary>Nothing new was learnt, but the platform awaits an answer: the step is said again.</summary>
    internal Transition AnswerAgain()
    {
        var here = Call.IsOver ? this : Reach();
        return here.Step.SayAgain(here);
    }

    /// <summary>The fact is left aside.</summary>
    internal Transition Ignore(string why) => Decided() with { Ignored = why };
}
