using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>
/// The plan that the settings hold: the sections <c>Ivr</c>, <c>Departments</c>, <c>Hours</c>, <c>Survey</c>, <c>Texts</c>, and what of <c>Analysis</c>
/// is part of it.
/// </summary>
internal static class PlanSettings
{
    public static string[] Sections { get; } = ["Ivr", "Departments", "Hours", "Survey", "Texts", AnalysisModelSettings.SectionName];

    public static CallPlan Read(SettingsSource source) => PlanReader.Read(
        source.Configuration, source.SharedSection(AnalysisModelSettings.SectionName), source.Get<PlanSurroundings>(), source.Faults);
}
