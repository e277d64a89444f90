using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Domain.Calls.Steps.Voicemail;

namespace ContactCenter.Domain.Calls.Steps.NoAnswer;

/// <summary>Nobody answered: chooses between trying again, leaving a message and ending.</summary>
/// <param name="Tries">How often the caller has failed to choose.</param>
public sealed record ChoosingAfterNoAnswer(string Department, int Tries) : CallState
{
    internal override CallStep Step => new NoAnswerStep(this);
}

/// <summary>A caller who hears that nobody answered, and chooses what to do.</summary>
internal sealed class NoAnswerStep(ChoosingAfterNoAnswer at) : StepWithoutAgent
{
    private const int MostTries = 3;

    private static readonly TimeSpan ChoiceTimeout = TimeSpan.FromSeconds(8);

    public override void Write(CallContext context, NccoBuilder ncco)
    {
        var department = context.Plan.Department(at.Department);
        ncco
            .Say(context, department.Apology, bargeIn: true)
            .Input(
                keys: new DtmfInput { MaxDigits = 1, TimeOut = ChoiceTimeout },
                speech: new SpeechInput
                {
                    Context = [.. department.ApologyChoices.SelectMany(choice => choice.Words)],
                    Language = context.Call.Caller.Voice.Language,
                    StartTimeout = ChoiceTimeout,
                },
                to: CallUrls.Input(context.Call));
    }

    public override bool TakesInput(CallContext context) => true;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input)
    {
        var here = context.CallerIsHere().Keep(InputPlace.Choosing, at.Department, input);
        var department = here.Plan.Department(at.Department);
        return MenuChoice.Of(department.ApologyChoices, department.MinConfidence, input) switch
        {
            MenuChoice.Chosen { Target: MenuTarget.Department } => here.EnterDepartment(at.Department),
            MenuChoice.Chosen { Target: MenuTarget.Message } => here.LeaveMessage(at.Department, closed: false),
            MenuChoice.Chosen => here.SayGoodbye(here.Plan.Texts.Goodbye),
            _ when at.Tries + 1 >= MostTries => here.SayGoodbye(here.Plan.Texts.Goodbye),
            MenuChoice.Nothing => Again(here, before: null),
            _ => Again(here, here.Plan.Texts.NotAChoice),
        };
    }

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) =>
        context.Plan.Department(at.Department).Bridge == Bridge.Connect ? context.Refuse(command, ConnectEntry.CannotMove) : context.Move(command);

    /// <summary>The caller had talked with an agent after all: what would have told it came late.</summary>
    public override Transition OnAgentLegEnded(CallContext context, CallLeg leg) =>
        context.HadAgent(leg) && context.Call.Department == leg.Department ? context.StartSurvey(leg) : context.Decided();

    private Transition Again(CallContext context, Prompt? before) => context.LeadTo(at with { Tries = at.Tries + 1 }).AnswerStep(before);
}
