using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;

namespace ContactCenter.Domain.Calls.Steps.Question;

/// <summary>How a service comes to be asked, and where the answer leads.</summary>
internal static class AskingEntry
{
    /// <summary>The caller hears the words for the meantime by the answer at hand, and the service is asked.</summary>
    /// <param name="target">Where in the plan stands who asks.</param>
    public static Transition Ask(this CallContext context, InMenu origin, string target, ServiceCall question, QuestionInput? input)
    {
        var until = context.Now + context.Plan.TimeOfService(question.Service);
        var asking = context.LeadTo(new Asking(target, origin with { NoInputs = 0, NoMatches = 0 }, input, until));
        return asking.Request(new CallEffect.AskService(asking.Call.Placement.Step)).AnswerStep();
    }

    /// <summary>The caller is led on by the answer, which is kept by now.</summary>
    public static Transition LeadOnAnswered(this CallContext context, Asking at) => (context.Plan.Ivr.Collect(at.Target), at.Ncco) switch
    {
        ({ } collect, _) => context.LeadOn(at.From, collect),
        (null, { } ncco) => context.HearNcco(at, ncco),
        _ => context.OpenMenu(at.From),
    };

    /// <summary>There was no answer in time, or none that could be used.</summary>
    public static Transition LeadOnFailed(this CallContext context, Asking at) => context.Plan.Ivr.Collect(at.Target) is { } collect
        ? context.GiveUpCollecting(at.From, collect)
        : context.LeaveMenu(at.From);
}
