using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>The plan that the settings hold: the sections <c>Ivr</c>, <c>Departments</c>, <c>Hours</c>, <c>Survey</c> and <c>Texts</c>.</summary>
internal static class PlanSettings
{
    public static string[] Sections { get; } = ["Ivr", "Departments", "Hours", "Survey", "Texts"];

    public static CallPlan Read(SettingsSource source) => PlanReader.Read(source.Configuration, source.Get<PlanSurroundings>(), source.Faults);
}
