namespace ContactCenter.Domain.Calls.Steps.Menu;

/// <summary>What follows from a caller's choice in a menu, or from none.</summary>
public static class MenuFlow
{
    public static Transition OnInput(CallPlan plan, CallSession call, CallState.InMenu at, CallEvent.CallerInput input, DateTimeOffset now)
    {
        if (!plan.Ivr.Menus.TryGetValue(at.Menu, out var menu))
            return Open(plan, call, new(at.Menu, ImmutableStack<string>.Empty, 0, 0), now);
        var isLast = call.Step >= plan.Ivr.MostSteps;
        return MenuChoice.Of(menu, input) switch
        {
            MenuChoice.Chosen { Target: var target } when isLast && StaysInMenus(target) => Go(plan, call, at, menu.WayOut, now),
            MenuChoice.Chosen chosen => Go(plan, call, at, chosen.Target, now),
            MenuChoice.Nothing when isLast || at.NoInputs + 1 >= menu.NoInput.Tries => Go(plan, call, at, menu.WayOut, now),
            MenuChoice.Nothing => Again(plan, call, at with { NoInputs = at.NoInputs + 1 }, menu.NoInput.Prompt, now),
            _ when isLast || at.NoMatches + 1 >= menu.NoMatch.Tries => Go(plan, call, at, menu.WayOut, now),
            MenuChoice.Unclear => Again(plan, call, at with { NoMatches = at.NoMatches + 1 }, menu.SayAgain, now),
            _ => Again(plan, call, at with { NoMatches = at.NoMatches + 1 }, menu.NoMatch.Prompt, now),
        };
    }

    private static bool StaysInMenus(MenuTarget target) => target is not (MenuTarget.Department or MenuTarget.Message or MenuTarget.End);

    private static Transition Go(CallPlan plan, CallSession call, CallState.InMenu at, MenuTarget target, DateTimeOffset now) => target switch
    {
        MenuTarget.Department department => WaitingFlow.Enter(plan, call, department.Name, now),
        MenuTarget.Message message => WaitingFlow.LeaveMessage(plan, call with { Department = plan.Department(message.Name).Name }, message.Name, closed: false, now),
        MenuTarget.Menu next => Open(plan, call, new(plan.Ivr.Menus[next.Name].Name, at.Behind.Push(at.Menu), 0, 0), now),
        MenuTarget.Back when !at.Behind.IsEmpty => Open(plan, call, new(at.Behind.Peek(), at.Behind.Pop(), 0, 0), now),
        MenuTarget.Say say => Again(plan, call, at, say.Prompt, now),
        MenuTarget.End end => Say(plan, call.Enter(new CallState.Leaving(end.Prompt ?? plan.Texts.Goodbye), now), before: null),
        _ => Again(plan, call, at, before: null, now),
    };

    /// <summary>Settings may have lost the menu since the call began: what was pressed there means nothing in another one, which is said instead.</summary>
    private static Transition Open(CallPlan plan, CallSession call, CallState.InMenu next, DateTimeOffset now)
    {
        var menu = plan.Ivr.Menu(next.Menu, call.Number);
        var opened = (call with { Voice = menu.Voice }).Enter(next with { Menu = menu.Name }, now);
        return Say(plan, opened.Note(now, $"menu {menu.Name}"), before: null);
    }

    private static Transition Again(CallPlan plan, CallSession call, CallState.InMenu at, Prompt? before, DateTimeOffset now) =>
        Say(plan, call.Enter(at, now), before);

    private static Transition Say(CallPlan plan, CallSession call, Prompt? before) =>
        new Transition(call).Say(CallScript.For(plan, call, before));
}
