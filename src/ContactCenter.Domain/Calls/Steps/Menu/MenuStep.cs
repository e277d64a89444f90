using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Voicemail;

namespace ContactCenter.Domain.Calls.Steps.Menu;

/// <summary>A caller who hears a menu: what follows from a choice, or from none.</summary>
internal sealed class MenuStep(InMenu at) : StepWithoutAgent
{
    public override void Write(CallContext context, NccoBuilder ncco)
    {
        var call = context.Call;
        var menu = context.Plan.Ivr.Menu(at.Menu, call.Number);
        ncco
            .Add(Greeting(context, menu).Action(menu.Voice, bargeIn: true, call.BaseUrl))
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
        var here = context.CallerIsHere();
        if (!here.Plan.Ivr.Menus.TryGetValue(at.Menu, out var menu))
            return Open(here, InMenu.First(at.Menu));
        var isLast = here.Call.Step >= here.Plan.Ivr.MostSteps;
        return MenuChoice.Of(menu, input) switch
        {
            MenuChoice.Chosen { Target: var target } when isLast && StaysInMenus(target) => Go(here, menu.WayOut),
            MenuChoice.Chosen chosen => Go(here.Set(chosen.Option.Attributes), chosen.Target),
            MenuChoice.Nothing when isLast || at.NoInputs + 1 >= menu.NoInput.Tries => Go(here, menu.WayOut),
            MenuChoice.Nothing => Again(here, at with { NoInputs = at.NoInputs + 1 }, menu.NoInput.Prompt),
            _ when isLast || at.NoMatches + 1 >= menu.NoMatch.Tries => Go(here, menu.WayOut),
            MenuChoice.Unclear => Again(here, at with { NoMatches = at.NoMatches + 1 }, menu.SayAgain),
            _ => Again(here, at with { NoMatches = at.NoMatches + 1 }, menu.NoMatch.Prompt),
        };
    }

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    private Prompt Greeting(CallContext context, MenuModel menu)
    {
        if (at.NoInputs + at.NoMatches > 0 && menu.RetryPrompt is { } retry)
            return retry;
        return menu.KnownCallerPrompt is { } greeting && context.Plan.Ivr.NameOf(context.Call.Caller) is { } name
            ? greeting.Fill(placeholder => placeholder.Equals("name", StringComparison.OrdinalIgnoreCase) ? new PromptValue(name) : null)
            : menu.Prompt;
    }

    private static bool StaysInMenus(MenuTarget target) => target is not (MenuTarget.Department or MenuTarget.Message or MenuTarget.End);

    private Transition Go(CallContext context, MenuTarget target) => target switch
    {
        MenuTarget.Department department => context.EnterDepartment(department.Name),
        MenuTarget.Message message => context
            .With(context.Call with { Department = context.Plan.Department(message.Name).Name })
            .LeaveMessage(message.Name, closed: false),
        MenuTarget.Menu next => Open(context, InMenu.First(context.Plan.Ivr.Menus[next.Name].Name) with { Behind = at.Behind.Push(at.Menu) }),
        MenuTarget.Back when !at.Behind.IsEmpty => Open(context, InMenu.First(at.Behind.Peek()) with { Behind = at.Behind.Pop() }),
        MenuTarget.Say say => Again(context, at, say.Prompt),
        MenuTarget.End end => context.SayGoodbye(end.Prompt ?? context.Plan.Texts.Goodbye),
        MenuTarget.Back or MenuTarget.Repeat => Again(context, at, before: null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Settings may have lost the menu since the call began: what was pressed there means nothing in another one, which is said instead.</summary>
    private static Transition Open(CallContext context, InMenu next)
    {
        var menu = context.Plan.Ivr.Menu(next.Menu, context.Call.Number);
        return context
            .With(context.Call with { Voice = menu.Voice })
            .LeadTo(next with { Menu = menu.Name })
            .Note($"menu {menu.Name}")
            .AnswerStep();
    }

    private static Transition Again(CallContext context, InMenu at, Prompt? before) => context.LeadTo(at).AnswerStep(before);
}
