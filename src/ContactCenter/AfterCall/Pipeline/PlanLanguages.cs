namespace ContactCenter.AfterCall.Pipeline;

/// <summary>The languages that a plan speaks: its callers may speak them too.</summary>
internal static class PlanLanguages
{
    /// <returns>Tags such as <c>en-GB</c>, some more than once.</returns>
    public static IEnumerable<string> Of(CallPlan plan) => plan.Ivr.Menus.Values.Select(menu => menu.Voice.Language).Prepend(plan.Ivr.Language);
}
