using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Question;

namespace ContactCenter.Domain.Calls.Steps.RemoteNcco;

/// <summary>How a caller comes to do what a service has written.</summary>
internal static class RemoteNccoEntry
{
    /// <summary>A service is asked for the NCCO.</summary>
    public static Transition AskForNcco(this CallContext context, InMenu origin, NccoModel ncco, QuestionInput? input) =>
        context.Note($"ncco of {ncco.Question.Service}").Ask(origin, ncco.Path, ncco.Question, input);

    /// <summary>The NCCO is carried out. Each of its actions is a step, so that no service goes round without end.</summary>
    public static Transition HearNcco(this CallContext context, Asking at, string json)
    {
        if (context.HasGoneRound())
            return context.LeaveMenu(at.From);
        var hearing = context.LeadTo(new HearingRemoteNcco(at.Target, at.From, json));
        var placement = hearing.Call.Placement;
        var step = placement.Step + Math.Max(0, Ncco.Parse(json).Count - 1);
        return hearing.With(placement with { Step = step, ReachedStep = step }).AnswerStep();
    }
}
