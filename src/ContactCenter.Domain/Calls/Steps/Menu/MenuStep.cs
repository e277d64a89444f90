using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Queue;

namespace ContactCenter.Domain.Calls.Steps.Menu;

/// <summary>A caller who hears a menu: what follows from a choice, or from none.</summary>
internal sealed class MenuStep(InMenu at) : StepWithoutAgent
{
    public override void Write(CallContext context, NccoBuilder ncco)
    {
        var call = context.Call;
        var menu = context.Plan.Ivr.Menu(at.Menu, call.Caller.Dialled);
        var greeting = Greeting(context, menu);
        ncco
            .Say(context, greeting, menu.Voice, bargeIn: true, ReferenceEquals(greeting, menu.KnownCallerPrompt) ? name => KnownName(context, name) : null)
            .Input(
                keys: new DtmfInput { MaxDigits = menu.MaxDigits, TimeOut = menu.KeyTimeout },
                speech: menu.Words.IsEmpty ? null : new SpeechInput
                {
                    Context = [.. menu.Words],
                    Language = menu.Voice.Language,
                    StartTimeout = menu.SpeechStartTimeout,
                },
                to: CallUrls.Input(call));
    }

    public override bool TakesInput(CallContext context) => true;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input)
    {
        var here = context.CallerIsHere().Keep(InputPlace.Menu, at.Menu, input);
        if (!here.Plan.Ivr.Menus.TryGetValue(at.Menu, out var menu))
            return here.OpenMenu(InMenu.First(at.Menu));
        var isLast = here.HasGoneRound();
        return MenuChoice.Of(menu, input) switch
        {
            MenuChoice.Chosen chosen => here.Set(chosen.Option.Attributes).Follow(at, chosen.Target),
            MenuChoice.Nothing when isLast || at.NoInputs + 1 >= menu.NoInput.Tries => here.LeaveMenu(at),
            MenuChoice.Nothing => here.SayMenuAgain(at with { NoInputs = at.NoInputs + 1 }, menu.NoInput.Prompt),
            _ when isLast || at.NoMatches + 1 >= menu.NoMatch.Tries => here.LeaveMenu(at),
            MenuChoice.Unclear => here.SayMenuAgain(at with { NoMatches = at.NoMatches + 1 }, menu.SayAgain),
            _ => here.SayMenuAgain(at with { NoMatches = at.NoMatches + 1 }, menu.NoMatch.Prompt),
        };
    }

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Move(command);

    private Prompt Greeting(CallContext context, MenuModel menu)
    {
        if (at.NoInputs + at.NoMatches > 0 && menu.RetryPrompt is { } retry)
            return retry;
        return context.Plan.Ivr.NameOf(context.Call.Caller.Address) is null ? menu.Prompt : menu.KnownCallerPrompt ?? menu.Prompt;
    }

    private static PromptValue? KnownName(CallContext context, string name) =>
        name.Equals("name", StringComparison.OrdinalIgnoreCase) && context.Plan.Ivr.NameOf(context.Call.Caller.Address) is { } caller
            ? new PromptValue(caller)
            : null;
}
