using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
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
        if (call.IsOver || call.State is InMenu)
            return context.AnswerStep();
        var greeting = context.With(call with { State = InMenu.First(context.Plan.Ivr.MenuFor(call.Number).Name) });
        return context.Answer(CallScript.For(greeting, before: null));
    }

    public static Transition OnStatus(CallContext context, CallEvent.CallerStatus status)
    {
        var heard = Hear(context, status.IsAnswered);
        return status.IsEnd && !heard.Call.IsOver ? End(heard, status.Status) : heard.Decided();
    }

    public static Transition OnLookUp(CallContext context, CallEvent.LegLookedUp found)
    {
        var heardBefore = context.Call.HeardAt;
        var heard = Hear(context, found.Fact.HasFlag(LegFacts.Answered));
        return found.Fact.HasFlag(LegFacts.Ended) && !heard.Call.IsOver
            ? End(heard, found.Status)
            : heard.Step.OnCallerFound(heard, heardBefore);
    }

    public static Transition OnInput(CallContext context, CallEvent.CallerInput input)
    {
        var call = context.Call;
        var isInSurvey = call.State is InSurvey or Ended { OpenQuestion: not null };
        var isAnswerToStep = input.Step is { } step ? step == call.Step : input.IsForSurvey == isInSurvey;
        return isAnswerToStep ? context.Step.OnCallerInput(context, input) : context.AnswerAgain();
    }

    public static Transition OnContinued(CallContext context, CallEvent.CallerContinued next) =>
        next.Step is { } step && step != context.Call.Step ? context.AnswerAgain() : context.Step.OnCallerContinued(context);

    /// <summary>Who presses or speaks has got to the step and was answered, whether or not that was told.</summary>
    public static CallContext CallerIsHere(this CallContext context) => context.With(context.Call.Reach(context.Now) with
    {
        HeardAt = context.Now,
        AnsweredAt = context.Call.AnsweredAt ?? context.Now,
    });

    /// <summary>The caller has gone: nobody is left to talk to, so every agent's leg ends too. Its line is the last of the decisions.</summary>
    public static Transition End(CallContext context, string reason)
    {
        var call = context.Call;
        var alone = context
            .With(call with
            {
                EndedAt = context.Now,
                State = context.Step.OnCallerGone(call),
                Survey = call.Survey?.AskedAt is null ? null : call.Survey,
            })
            .KeepUnfinishedMessages()
            .Note($"the caller's leg ended: {reason}")
            .GiveUpAll();
        return alone.Call.AwaitedMessages.Any()
            ? alone.StartTimer(new CallTimer.RecordingsDue(), RecordingGrace).Decided()
            : alone.Decided();
    }

    private static CallContext Hear(CallContext context, bool isAnswered)
    {
        var call = context.Call;
        return context.With(call with
        {
            HeardAt = context.Now,
            AnsweredAt = call.AnsweredAt ?? (isAnswered ? call.EndedAt ?? context.Now : null),
        });
    }
}
