using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads a plan and checks it as a whole: that of the settings, and any other of the same sections.</summary>
internal static class PlanReader
{
    /// <param name="configuration">Holds the sections of a plan.</param>
    /// <param name="surroundings">What the plan may name.</param>
    /// <param name="faults">Gets all that is wrong, each with its full key; the plan that is read must not be put in force then.</param>
    public static CallPlan Read(IConfiguration configuration, PlanSurroundings surroundings, ICollection<SettingsFault> faults) =>
        Read(configuration, new(configuration.GetSection(AnalysisModelSettings.SectionName), faults), surroundings, faults);

    /// <param name="configuration">Holds the sections of a plan.</param>
    /// <param name="analysis">Section <c>Analysis</c>, in which settings may stand too.</param>
    /// <param name="surroundings">What the plan may name.</param>
    /// <param name="faults">Gets all that is wrong, each with its full key; the plan that is read must not be put in force then.</param>
    public static CallPlan Read(
        IConfiguration configuration, SettingsReader analysis, PlanSurroundings surroundings, ICollection<SettingsFault> faults)
    {
        var own = configuration.GetSection("Ivr:Numbers").GetChildren()
            .Select(child => PhoneNumber.TryParse(child.Key, out var number) ? number.Value : child.Key)
            .Append(surroundings.FirstNumber)
            .ToHashSet(StringComparer.Ordinal);
        var hours = Section("Hours").Sections().ToDictionary(hours => hours.Name, HoursSettings.Read, StringComparer.OrdinalIgnoreCase);
        var texts = TextsSettings.Read(Section("Texts"));
        var callers = IvrSettings.ReadCallers(Section("Ivr:Callers"));
        var sections = Section("Departments").Sections();
        var ivr = IvrSettings.Read(Section("Ivr"), NamesOf(sections.Select(section => section.Name)), surroundings.Safe, callers);
        var reader = new DepartmentSettings(configuration, hours, own, PlanAttributes.SetBy(ivr));
        var departments = sections.Select(reader.Read)
            .ToImmutableDictionary(department => department.Name, StringComparer.OrdinalIgnoreCase);
        if (departments.IsEmpty)
            faults.Add(new("Departments", "must hold at least one department"));
        var plan = new CallPlan
        {
            Departments = departments,
            Ivr = ivr,
            Services = surroundings.Services,
            Survey = SurveySettings.Read(Section("Survey")),
            Texts = texts,
            Analysis = AnalysisModelSettings.Read(analysis, departments),
            OwnNumber = surroundings.Number,
            LongestSilence = surroundings.Silence,
            IsTranscribedByPlatform = surroundings.IsTranscribedByPlatform,
        };
        // Where callers get to cannot be told of a plan that has no department or no menu.
        if (!departments.IsEmpty && !ivr.Menus.IsEmpty)
        {
            foreach (var (key, problem) in PlanCheck.Of(plan).Concat(PlanFiles.Check(plan, surroundings.Sounds)))
                faults.Add(new(key, problem));
        }

        return plan;

        SettingsReader Section(string name) => new(configuration.GetSection(name), faults);
    }

    private static HashSet<string> NamesOf(IEnumerable<string> names) => names.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
