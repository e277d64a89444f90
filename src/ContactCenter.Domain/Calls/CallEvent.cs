namespace ContactCenter.Domain.Calls;

/// <summary>A fact about a call: something a webhook said, a request's outcome, or a timer.</summary>
public abstract record CallEvent
{
    private CallEvent()
    {
    }

    /// <summary>The leg that the fact is about, where that is known.</summary>
    public LegId? LegIn(LegId call) => this switch
    {
        AgentStatus status => status.Leg,
        AgentInput input => input.Leg,
        AgentLegCreated created => created.Leg,
        LegLookedUp lookedUp => lookedUp.Leg,
        AgentLegRefused or AgentLegMissing or TimerFired => null,
        _ => call,
    };

    /// <summary>The platform asks what to do with a new caller.</summary>
    public sealed record Arrived(
        LegId CallerLeg,
        ConversationId? Conversation,
        string Caller,
        string Number,
        Uri? Region,
        Uri BaseUrl,
        string Secret) : CallEvent;

    /// <summary>The platform asks again what to do with a caller we know.</summary>
    public sealed record AskedAgain : CallEvent;

    /// <summary>A request to us failed and the platform asks the fallback address; <paramref name="Failed"/> is what it wanted to say.</summary>
    public sealed record FellBack(CallEvent? Failed) : CallEvent;

    /// <summary>A status of the caller's leg.</summary>
    public sealed record CallerStatus(string Status, bool IsAnswered, bool IsEnd) : CallEvent;

    /// <summary>The caller's leg changed its conversation.</summary>
    public sealed record CallerMoved(ConversationId? From, ConversationId? To) : CallEvent;

    /// <summary>The caller pressed keys, spoke, or did neither in time.</summary>
    /// <param name="Step">The step that was asked; <c>null</c>: the request did not say.</param>
    /// <param name="Digits">The keys; <c>null</c> or empty: none.</param>
    /// <param name="IsForSurvey">Whether it came to the survey's address; judged only where the request names no step.</param>
    public sealed record CallerInput(int? Step, string? Digits, ImmutableArray<Heard> Speech, bool IsForSurvey = false) : CallEvent;

    /// <summary>The platform has carried out all before a notify action.</summary>
    public sealed record CallerContinued(int? Step) : CallEvent;

    /// <summary>A voice message has been recorded.</summary>
    public sealed record MessageRecorded(int Number, Uri? Url, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, long? Size) : CallEvent;

    /// <summary>The platform reports a fault of this call.</summary>
    public sealed record PlatformFault(string Reason) : CallEvent;

    /// <summary>A status of an agent's leg.</summary>
    /// <param name="Room">The conversation it joined, with <see cref="AgentFact.Joined"/>.</param>
    public sealed record AgentStatus(int Agent, LegId Leg, string Status, AgentFact Fact, ConversationId? Room = null) : CallEvent;

    /// <summary>The agent pressed a key after having been asked to take the call.</summary>
    public sealed record AgentInput(int Agent, LegId? Leg, string? Digits) : CallEvent;

    /// <summary>The platform made the leg that was asked for.</summary>
    public sealed record AgentLegCreated(int Agent, LegId Leg) : CallEvent;

    /// <summary>The platform will not make the leg, or we no longer want it.</summary>
    public sealed record AgentLegRefused(int Agent, string Reason) : CallEvent;

    /// <summary>The request's outcome was unknown, and no such leg is to be found.</summary>
    public sealed record AgentLegMissing(int Agent) : CallEvent;

    /// <summary>The calls API was asked in which conversation the caller is, before a transfer; <c>null</c>: it did not tell.</summary>
    public sealed record CallerFoundIn(ConversationId? Conversation) : CallEvent;

    /// <summary>The platform took the caller where step <paramref name="Step"/> leads.</summary>
    public sealed record CallerTransferred(int Step) : CallEvent;

    /// <summary>The platform could not take the caller there.</summary>
    /// <param name="IsGone">The leg is not known any more.</param>
    public sealed record CallerNotTransferred(int Step, bool IsGone, string Reason) : CallEvent;

    /// <summary>The calls API told how a leg is.</summary>
    public sealed record LegLookedUp(LegId Leg, string Status, AgentFact Fact) : CallEvent;

    /// <summary>An attempt at a request failed, or its outcome is not known; it is tried again or looked up, if its own outcome does not say otherwise.</summary>
    /// <param name="Attempt">From 1.</param>
    public sealed record RequestFailed(CallEffect Request, int Attempt, string Reason) : CallEvent;

    /// <summary>An instant that was asked for has come.</summary>
    public sealed record TimerFired(CallTimer Timer) : CallEvent;
}

/// <summary>One hypothesis of what was said.</summary>
/// <param name="Confidence">Above 0, up to 1; <c>null</c>, 0 and below: the platform did not say.</param>
public readonly record struct Heard(string Text, double? Confidence)
{
    /// <summary>Whether it counts where a confidence is asked for; what has none is taken at its word.</summary>
    /// <param name="minConfidence">0 to 1.</param>
    public bool IsSure(double minConfidence) => Confidence is not > 0 || Confidence >= minConfidence;
}

/// <summary>What a status says about a leg; several may hold.</summary>
[Flags]
public enum AgentFact
{
    None = 0,
    Ringing = 1,
    Answered = 2,
    Human = 4,
    Machine = 8,
    Joined = 16,
    Ended = 32,
}
