namespace ContactCenter.Domain.Plan;

/// <summary>One prompt of the plan.</summary>
/// <param name="Key">Its key in the settings.</param>
/// <param name="Names">What may stand in its braces.</param>
public sealed record PlanPrompt(string Key, Prompt Prompt, PromptNames Names);

/// <summary>All that the plan lets people hear, with what may be filled in.</summary>
public static class PlanPrompts
{
    public static IEnumerable<PlanPrompt> Of(CallPlan plan) =>
    [
        .. plan.Ivr.Menus.Values.SelectMany(menu => OfMenu(plan, menu)),
        .. plan.Departments.Values.SelectMany(department => OfDepartment(plan, department)),
        .. OfSurvey(plan.Survey),
        .. OfTexts(plan.Texts),
    ];

    private static IEnumerable<PlanPrompt> OfMenu(CallPlan plan, MenuModel menu)
    {
        var key = $"Ivr:Menus:{menu.Name}";
        return
        [
            new($"{key}:Prompt", menu.Prompt, PromptNames.None),
            .. Optional($"{key}:KnownCallerPrompt", menu.KnownCallerPrompt, PromptNames.None.With("name", plan.Ivr.CallerNames.Values)),
            .. Optional($"{key}:RetryPrompt", menu.RetryPrompt, PromptNames.None),
            new($"{key}:SayAgain", menu.SayAgain, PromptNames.None),
            new($"{key}:NoInput:Prompt", menu.NoInput.Prompt, PromptNames.None),
            new($"{key}:NoMatch:Prompt", menu.NoMatch.Prompt, PromptNames.None),
            .. menu.Options.SelectMany(option => OfTarget($"{key}:Options:{option.Name}", option.Target)),
            .. OfTarget($"{key}:WayOut", menu.WayOut),
        ];
    }

    private static IEnumerable<PlanPrompt> OfTarget(string key, MenuTarget target) => target switch
    {
        MenuTarget.Say say => [new($"{key}:Say", say.Prompt, PromptNames.None)],
        MenuTarget.End end => Optional($"{key}:End", end.Prompt, PromptNames.None),
        _ => [],
    };

    private static IEnumerable<PlanPrompt> OfDepartment(CallPlan plan, DepartmentModel department)
    {
        var key = $"Departments:{department.Name}";
        var callers = Calls.AgentScript.CallersOf(plan.Texts, plan.Ivr.CallerNames.Values);
        return
        [
            new($"{key}:Connecting", department.Connecting, PromptNames.None),
            new($"{key}:ClosedMessage", department.ClosedMessage, PromptNames.None),
            new($"{key}:Apology", department.Apology, PromptNames.None),
            new($"{key}:LeaveMessage", department.LeaveMessage, PromptNames.None),
            .. Optional($"{key}:AcceptPrompt", department.AcceptPrompt, PromptNames.None.With("caller", callers).With("department", [department.Name])),
        ];
    }

    private static IEnumerable<PlanPrompt> OfSurvey(SurveyModel survey) =>
    [
        .. survey.Questions.Select((question, number) => new PlanPrompt($"Survey:Questions:{number}:Prompt", question.Prompt, PromptNames.None)),
        new("Survey:WrongAnswer", survey.WrongAnswer, PromptNames.None),
        new("Survey:Thanks", survey.Thanks, PromptNames.None),
    ];

    private static IEnumerable<PlanPrompt> OfTexts(CallTexts texts) =>
    [
        new("Texts:Goodbye", texts.Goodbye, PromptNames.None),
        new("Texts:MessageThanks", texts.MessageThanks, PromptNames.None),
        new("Texts:TechnicalFault", texts.TechnicalFault, PromptNames.None),
        new("Texts:CarryOn", texts.CarryOn, PromptNames.None),
        new("Texts:NotAChoice", texts.NotAChoice, PromptNames.None),
        new("Texts:Busy", texts.Busy, PromptNames.None),
        new("Texts:AgentDeclined", texts.AgentDeclined, PromptNames.None),
        new("Texts:CallerGone", texts.CallerGone, PromptNames.None),
        new("Texts:UnknownCaller", texts.UnknownCaller, PromptNames.None),
    ];

    private static IEnumerable<PlanPrompt> Optional(string key, Prompt? prompt, PromptNames names) => prompt is null ? [] : [new(key, prompt, names)];
}
