using ContactCenter.Domain.Calls;

namespace ContactCenter.Domain.Plan;

/// <summary>One prompt of the plan.</summary>
/// <param name="Key">Its key in the settings.</param>
/// <param name="Names">What may stand in its braces.</param>
public sealed record PlanPrompt(string Key, Prompt Prompt, PromptNames Names);

/// <summary>All that the plan lets people hear, with what may be filled in.</summary>
public static class PlanPrompts
{
    public static IReadOnlyList<PlanPrompt> Of(CallPlan plan)
    {
        var ways = PlanWays.Of(plan);
        return
        [
            .. plan.Ivr.Menus.Values.SelectMany(menu => OfMenu(plan, menu, ways)),
            .. plan.Ivr.Sensitive.Values.Select(asked => new PlanPrompt($"Ivr:Sensitive:{asked.Name}:Prompt", asked.Prompt, ways.Anywhere)),
            .. plan.Departments.Values.SelectMany(department => OfDepartment(plan, department, ways.At(PlanWays.KeyOf(department)))),
            .. OfSurvey(plan.Survey, ways.Anywhere),
            .. OfTexts(plan.Texts, ways.Anywhere),
        ];
    }

    private static IEnumerable<PlanPrompt> OfMenu(CallPlan plan, MenuModel menu, PlanWays ways)
    {
        var key = PlanWays.KeyOf(menu);
        var names = ways.At(key);
        return
        [
            new($"{key}:Prompt", menu.Prompt, names),
            .. Optional($"{key}:KnownCallerPrompt", menu.KnownCallerPrompt, names.With("name", plan.Ivr.CallerNames.Values)),
            .. Optional($"{key}:RetryPrompt", menu.RetryPrompt, names),
            new($"{key}:SayAgain", menu.SayAgain, names),
            new($"{key}:NoInput:Prompt", menu.NoInput.Prompt, names),
            new($"{key}:NoMatch:Prompt", menu.NoMatch.Prompt, names),
            .. menu.Options.SelectMany(option => OfTarget($"{key}:Options:{option.Name}", option.Target, ways)),
            .. OfTarget($"{key}:WayOut", menu.WayOut, ways),
        ];
    }

    private static IEnumerable<PlanPrompt> OfTarget(string key, MenuTarget target, PlanWays ways) => target switch
    {
        MenuTarget.Say say => [new($"{key}:Say", say.Prompt, ways.At(key))],
        MenuTarget.End end => Optional($"{key}:End", end.Prompt, ways.At(key)),
        MenuTarget.Ncco { Model: var ncco } =>
        [
            .. Optional($"{key}:Ncco:Wait", ncco.Question.Wait, ways.At($"{key}:Ncco:Wait")),
            .. ncco.Then is { } then ? OfTarget($"{key}:Ncco:Then", then, ways) : [],
        ],
        MenuTarget.Collect { Model: var collect } =>
        [
            new($"{key}:Collect:Prompt", collect.Prompt, ways.At(key)),
            .. Optional($"{key}:Collect:Wait", collect.Question?.Wait, ways.At($"{key}:Collect:Wait")),
            .. collect.Next.SelectMany((next, number) => OfTarget($"{key}:Collect:Next:{number}", next.Target, ways)),
            .. collect.Failed is { } failed ? OfTarget($"{key}:Collect:Failed", failed, ways) : [],
        ],
        _ => [],
    };

    private static IEnumerable<PlanPrompt> OfDepartment(CallPlan plan, DepartmentModel department, PromptNames names)
    {
        var key = PlanWays.KeyOf(department);
        var callers = AgentScript.CallersOf(plan.Texts, plan.Ivr.CallerNames.Values);
        return
        [
            new($"{key}:Connecting", department.Connecting, names),
            new($"{key}:ClosedMessage", department.ClosedMessage, names),
            new($"{key}:Apology", department.Apology, names),
            new($"{key}:LeaveMessage", department.LeaveMessage, names),
            .. Optional($"{key}:Announcement", department.Recording.Announcement, names),
            .. Optional($"{key}:AcceptPrompt", department.AcceptPrompt, names.With("caller", callers).With("department", [department.Name])),
        ];
    }

    private static IEnumerable<PlanPrompt> OfSurvey(SurveyModel survey, PromptNames names) =>
    [
        .. survey.Questions.Select((question, number) => new PlanPrompt($"Survey:Questions:{number}:Prompt", question.Prompt, names)),
        new("Survey:WrongAnswer", survey.WrongAnswer, names),
        new("Survey:Thanks", survey.Thanks, names),
    ];

    /// <summary>What may be said before anything is known of a caller, or to an agent, holds no names.</summary>
    private static IEnumerable<PlanPrompt> OfTexts(CallTexts texts, PromptNames names) =>
    [
        new("Texts:Goodbye", texts.Goodbye, names),
        new("Texts:MessageThanks", texts.MessageThanks, names),
        new("Texts:NotAChoice", texts.NotAChoice, names),
        new("Texts:OneMoment", texts.OneMoment, names),
        new("Texts:TechnicalFault", texts.TechnicalFault, PromptNames.None),
        new("Texts:CarryOn", texts.CarryOn, PromptNames.None),
        new("Texts:Busy", texts.Busy, PromptNames.None),
        new("Texts:AgentDeclined", texts.AgentDeclined, PromptNames.None),
        new("Texts:CallerGone", texts.CallerGone, PromptNames.None),
        new("Texts:UnknownCaller", texts.UnknownCaller, PromptNames.None),
    ];

    private static IEnumerable<PlanPrompt> Optional(string key, Prompt? prompt, PromptNames names) => prompt is null ? [] : [new(key, prompt, names)];
}
