using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Domain.Calls.Steps.Survey;

namespace ContactCenter.Domain.Calls;

/// <summary>What follows from facts about the caller's own leg.</summary>
internal static class CallerLegRules
{
    /// <summary>After the end of the call, how long the platform may take to report a recording.</summary>
    private static readonly TimeSpan RecordingGrace = TimeSpan.FromMinutes(5);

    /// <summary>The platform asks again what the caller is to do: the greeting, whatever has happened since.</summary>
    public static Transition OnAskedAgain(CallContext context)
    {
        var call = context.Call;
        if (call.IsOver || call.Placement.State is InMenu)
            return context.AnswerStep();
        var greeting = context.With(InMenu.First(context.Plan.Ivr.MenuFor(call.Caller.Dialled).Name));
        return context.Answer(CallScript.For(greeting, before: null));
    }

    public static Transition OnStatus(CallContext context, CallEvent.CallerStatus status)
    {
        var heard = context.HearCaller(status.IsAnswered);
        return status.IsEnd && !heard.Call.IsOver ? End(heard, status.Status) : heard.Decided();
    }

    public static Transition OnLookUp(CallContext context, CallEvent.LegLookedUp found)
    {
        var heardBefore = context.Call.Caller.HeardAt;
        var heard = context.HearCaller(found.Fact.HasFlag(LegFacts.Answered));
        return found.Fact.HasFlag(LegFacts.Ended) && !heard.Call.IsOver
            ? End(heard, found.Status)
            : heard.Step.OnCallerFound(heard, heardBefore);
    }

    public static Transition OnInput(CallContext context, CallEvent.CallerInput input)
    {
        var call = context.Call;
        var isInSurvey = call.Placement.State is InSurvey or Ended { OpenQuestion: not null };
        var isAnswerToStep = input.Step is { } step ? step == call.Placement.Step : input.IsForSurvey == isInSurvey;
        return isAnswerToStep ? context.Step.OnCallerInput(context, input) : context.AnswerAgain();
    }

    public static Transition OnContinued(CallContext context, CallEvent.CallerContinued next) =>
        next.Step is { } step && step != context.Call.Placement.Step ? context.AnswerAgain() : context.Step.OnCallerContinued(context);

    /// <summary>Who presses or speaks has got to the step and was answered, whether or not that was told.</summary>
    public static CallContext CallerIsHere(this CallContext context) => context.Reach().HearCaller(isAnswered: true);

    /// <summary>The caller has gone: nobody is left to talk to, so every agent's leg ends too. Its line is the last of the decisions.</summary>
    public static Transition End(CallContext context, string reason)
    {
        var call = context.Call;
        var alone = context
            .AbandonDigits("the caller has gone")
            .With(call.Caller with { EndedAt = context.Now })
            .With(call.Placement with { State = context.Step.OnCallerGone(call), Origin = null })
            .WithoutUnreachedSurvey()
            .KeepUnfinishedMessages()
            .Note($"the caller's leg ended: {reason}")
            .GiveUpAll();
        return alone.Call.AwaitedMessages.Any()
            ? alone.ExpectMessages().StartTimer(new CallTimer.RecordingsDue(), RecordingGrace).Decided()
            : alone.Decided();
    }
}
