namespace ContactCenter.Domain.Calls;

/// <summary>A fact about a call: something a webhook said, a request's outcome, or a timer.</summary>
public abstract partial record CallEvent
{
    private CallEvent()
    {
    }

    /// <summary>The leg that the fact is about, where that is known.</summary>
    /// <param name="call">The leg of the call's caller.</param>
    public abstract LegId? LegIn(LegId call);

    /// <summary>What follows from the fact.</summary>
    internal abstract Transition Decide(CallContext context);

    /// <summary>How the fact reads in the timeline.</summary>
    /// <param name="call">The call before it.</param>
    internal abstract (TimelineKind Kind, string What) Tell(CallSession call);

    /// <summary>Whether it comes again and again while nothing happens, so that the timeline tells it once.</summary>
    internal virtual bool Recurs => false;

    /// <summary>Whether the timeline tells it even when it changes nothing.</summary>
    internal virtual bool IsAlwaysTold => false;

    /// <summary>Whether what follows from it is decided by the plan.</summary>
    internal virtual bool FollowsPlan => true;

    /// <summary>An instant that was asked for has come.</summary>
    public sealed record TimerFired(CallTimer Timer) : CallEvent
    {
        internal override bool Recurs => Timer is CallTimer.Silence;

        public override LegId? LegIn(LegId call) => null;

        internal override Transition Decide(CallContext context) => Timer.Fire(context);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Timer, Timer.Text(call));
    }
}

/// <summary>One hypothesis of what was said.</summary>
/// <param name="Confidence">Above 0, up to 1; <c>null</c>, 0 and below: the platform did not say.</param>
public readonly record struct Heard(string Text, double? Confidence)
{
    /// <summary>Whether it counts where a confidence is asked for; what has none is taken at its word.</summary>
    /// <param name="minConfidence">0 to 1.</param>
    public bool IsSure(double minConfidence) => Confidence is not > 0 || Confidence >= minConfidence;
}

/// <summary>Digits that are not kept.</summary>
/// <param name="IsMatch">Whether they fitted.</param>
/// <param name="Digits"><c>null</c>: none that the plan names.</param>
internal readonly record struct AssumedDigits(bool IsMatch, string? Digits);

/// <summary>What a status says about a leg; several may hold.</summary>
[Flags]
public enum LegFacts
{
    None = 0,
    Ringing = 1,
    Answered = 2,
    Human = 4,
    Machine = 8,
    Joined = 16,
    Ended = 32,
}
