using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;
using ContactCenter.Domain.Calls.Steps.Voicemail;

namespace ContactCenter.Domain.Calls.Steps.Menu;

/// <summary>How a caller comes from a menu to where a choice leads.</summary>
internal static class MenuEntry
{
    /// <summary>The caller is led there by the answer at hand; one who has gone round for too long is led to the menu's way out instead.</summary>
    /// <param name="origin">The menu that the caller came through, and comes back to.</param>
    public static Transition Follow(this CallContext context, InMenu origin, MenuTarget target) =>
        context.HasGoneRound() && target.StaysInMenus ? context.LeaveMenu(origin) : context.Go(origin, target);

    /// <summary>The caller is led to the way out of the menu.</summary>
    public static Transition LeaveMenu(this CallContext context, InMenu origin) =>
        context.Go(origin, context.Plan.Ivr.Menu(origin.Menu, context.Call.Caller.Dialled).WayOut);

    /// <summary>Whether the caller has been led on within menus as often as the plan allows.</summary>
    public static bool HasGoneRound(this CallContext context) => context.Call.Placement.Step >= context.Plan.Ivr.MostSteps;

    /// <summary>Settings may have lost the menu since the call began: what was pressed there means nothing in another one, which is said instead.</summary>
    public static Transition OpenMenu(this CallContext context, InMenu next)
    {
        var menu = context.Plan.Ivr.Menu(next.Menu, context.Call.Caller.Dialled);
        return context
            .With(context.Call.Caller with { Voice = menu.Voice })
            .LeadTo(next with { Menu = menu.Name })
            .Note($"menu {menu.Name}")
            .AnswerStep();
    }

    /// <summary>The caller hears the menu again.</summary>
    public static Transition SayMenuAgain(this CallContext context, InMenu at, Prompt? before) => context.LeadTo(at).AnswerStep(before);

    private static Transition Go(this CallContext context, InMenu origin, MenuTarget target) => target switch
    {
        MenuTarget.Department department => context.EnterDepartment(department.Name),
        MenuTarget.Message message => context
            .With(context.Call with { Department = context.Plan.Department(message.Name).Name })
            .LeaveMessage(message.Name, closed: false),
        MenuTarget.Menu next => context.OpenMenu(InMenu.First(context.Plan.Ivr.Menus[next.Name].Name) with { Behind = origin.Behind.Push(origin.Menu) }),
        MenuTarget.Back when !origin.Behind.IsEmpty => context.OpenMenu(InMenu.First(origin.Behind.Peek()) with { Behind = origin.Behind.Pop() }),
        MenuTarget.Say say => context.SayMenuAgain(origin, say.Prompt),
        MenuTarget.End end => context.SayGoodbye(end.Prompt ?? context.Plan.Texts.Goodbye),
        MenuTarget.Collect collect => context.AskForDigits(origin, collect.Model),
        MenuTarget.Ncco ncco => context.AskForNcco(origin, ncco.Model, input: null),
        MenuTarget.Back or MenuTarget.Repeat => context.SayMenuAgain(origin, before: null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
