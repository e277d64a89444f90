using ContactCenter.Domain.Calls.Steps.Sensitive;

namespace ContactCenter.Domain.Calls;

/// <summary>Why an instant matters to a call.</summary>
public abstract record CallTimer
{
    private CallTimer()
    {
    }

    /// <summary>What follows when the instant has come.</summary>
    internal abstract Transition Fire(CallContext context);

    /// <summary>Whether the call still waits for the instant.</summary>
    internal virtual bool IsWantedBy(CallSession call) => !call.IsSettled;

    /// <summary>How the instant reads in the timeline.</summary>
    internal abstract string Text(CallSession call);

    /// <summary>An agent's leg should have been taken or given up by the platform long ago.</summary>
    public sealed record LegOverdue(LegNumber Number) : CallTimer
    {
        internal override Transition Fire(CallContext context) => AgentLegRules.OnOverdue(context, this);

        internal override string Text(CallSession call) => $"{TimelineText.Leg(Number)}: overdue";
    }

    /// <summary>The caller has waited as long as the department allows.</summary>
    public sealed record LongestWait(int Step) : CallTimer
    {
        internal override Transition Fire(CallContext context) => context.Step.OnLongestWait(context, this);

        internal override string Text(CallSession call) => "the longest wait is over";
    }

    /// <summary>Nothing may have been heard of the call's legs for long.</summary>
    public sealed record Silence : CallTimer
    {
        internal override Transition Fire(CallContext context) => SilenceRules.OnSilence(context);

        internal override string Text(CallSession call) => "nothing was heard for long";
    }

    /// <summary>Caller and agent have been told that they are going to be recorded.</summary>
    public sealed record RecordingAnnounced(LegNumber Number) : CallTimer
    {
        internal override Transition Fire(CallContext context) => RecordingStartRules.OnAnnouncementOver(context, Number);

        internal override string Text(CallSession call) => "the announcement is over";
    }

    /// <summary>The caller should have entered digits long ago, or the service have answered that gets them.</summary>
    /// <param name="FirstStep">The step in which the request began.</param>
    public sealed record DigitsOverdue(int FirstStep) : CallTimer
    {
        internal override Transition Fire(CallContext context) => SensitiveRules.OnOverdue(context, this);

        /// <summary>What became of digits that a service has is told after the call's end as well.</summary>
        internal override bool IsWantedBy(CallSession call) => call.Sensitive.Any(request => request.IsOpen);

        internal override string Text(CallSession call) => "the time for digits is over";
    }

    /// <summary>The platform should have reported every voice message of the call, which is over.</summary>
    public sealed record RecordingsDue : CallTimer
    {
        internal override Transition Fire(CallContext context) => VoiceMessageRules.OnDue(context);

        /// <summary>The only work that outlives the last leg.</summary>
        internal override bool IsWantedBy(CallSession call) => call.AwaitedMessages.Any();

        internal override string Text(CallSession call) =>
            $"never reported: voice message {string.Join(", ", call.AwaitedMessages.Select(message => message.Number))}";
    }
}
