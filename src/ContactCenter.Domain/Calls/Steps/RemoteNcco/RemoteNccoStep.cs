using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;

namespace ContactCenter.Domain.Calls.Steps.RemoteNcco;

/// <summary>A caller who does what a service has written: what is entered goes back to the service.</summary>
internal sealed class RemoteNccoStep(HearingRemoteNcco at) : StepWithoutAgent
{
    /// <summary>Characters of what was said that a service is told.</summary>
    private const int LongestInput = 1_000;

    public override void Write(CallContext context, NccoBuilder ncco)
    {
        var call = context.Call;
        var actions = Ncco.Parse(at.Json);
        foreach (var action in actions)
            ncco.Add(action is InputAction input ? input with { EventUrl = CallUrls.Input(call), EventMethod = null } : action);
        if (actions is not [.., InputAction])
            ncco.Notify(new() { ["step"] = call.Placement.Step }, CallUrls.Notify(call));
    }

    public override bool TakesInput(CallContext context) => false;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input)
    {
        var here = context.CallerIsHere().Keep(InputPlace.RemoteNcco, at.Target, input);
        if (here.Plan.Ivr.Ncco(at.Target) is not { } ncco)
            return here.OpenMenu(at.From);
        return here.HasGoneRound() ? here.LeaveMenu(at.From) : here.AskForNcco(at.From, ncco, InputOf(input));
    }

    public override Transition OnCallerContinued(CallContext context)
    {
        var here = context.CallerIsHere().KeepHeardOut(at.Target);
        return here.Plan.Ivr.Ncco(at.Target) is { } ncco
            ? here.Follow(at.From, ncco.Then ?? new MenuTarget.Repeat())
            : here.OpenMenu(at.From);
    }

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Move(command);

    private static QuestionInput InputOf(CallEvent.CallerInput input)
    {
        if (!string.IsNullOrEmpty(input.Digits))
            return new("keys", input.Digits);
        if (input.Speech.IsDefaultOrEmpty)
            return new("nothing", "");
        var said = input.Speech[0].Text;
        return new("speech", said.Length > LongestInput ? said[..LongestInput] : said);
    }
}
