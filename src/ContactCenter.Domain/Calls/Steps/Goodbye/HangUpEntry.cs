namespace ContactCenter.Domain.Calls.Steps.Goodbye;

/// <summary>How a call is ended by a person of ours.</summary>
internal static class HangUpEntry
{
    /// <summary>
    /// Every leg is hung up. Until the platform tells that the caller's is over nothing else leads the caller anywhere: whatever it asks
    /// meanwhile is answered with the last words. Asked again, the caller's leg is hung up again.
    /// </summary>
    public static Transition HangUp(this CallContext context, CallCommand.HangUp command)
    {
        var call = context.Call;
        var leaving = call.EndedBy is null
            ? context.With(call with { EndedBy = EndedBy.Supervisor }).WithoutUnreachedSurvey().LeadTo(new HearingGoodbye(context.Plan.Texts.Goodbye))
            : context;
        var alone = leaving.Request(new CallEffect.HangUp(call.CallerLeg));
        return call.Legs.Aggregate(alone, (given, leg) => given.GiveUp(leg)).Take(command);
    }
}
