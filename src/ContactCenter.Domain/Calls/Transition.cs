namespace ContactCenter.Domain.Calls;

/// <summary>What follows from a fact: the new session, the answer to the platform if it awaits one, and what is to be done.</summary>
public sealed record Transition(CallSession Session, Ncco? Answer, ImmutableArray<CallEffect> Effects)
{
    public Transition(CallSession session)
        : this(session, null, [])
    {
    }

    /// <summary>Why the fact was left aside; <c>null</c>: it was not.</summary>
    public string? Ignored { get; init; }

    public static Transition Ignore(CallSession session, string why) => new(session) { Ignored = why };

    public Transition Say(Ncco answer) => this with { Answer = answer };

    public Transition Then(CallEffect effect) => this with { Effects = Effects.Add(effect) };

    public Transition Then(IEnumerable<CallEffect> effects) => this with { Effects = Effects.AddRange(effects) };
}
