using System.Collections.Immutable;
using ContactCenter.Calls.Services;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads what decides in a call: the sections <c>Ivr</c>, <c>Departments</c>, <c>Hours</c>, <c>Survey</c> and <c>Texts</c>.</summary>
internal static class PlanSettings
{
    public static string[] Sections { get; } = ["Ivr", "Departments", "Hours", "Survey", "Texts"];

    public static CallPlan Read(SettingsSource source)
    {
        var vonage = source.Get<VonageSettings>();
        var isLive = source.Get<Deployment>().IsLive;
        var own = source.Configuration.GetSection("Ivr:Numbers").GetChildren()
            .Select(child => PhoneNumber.TryParse(child.Key, out var number) ? number.Value : child.Key)
            .Append(isLive ? vonage.Number?.Value ?? "" : vonage.FirstNumber)
            .ToHashSet(StringComparer.Ordinal);
        var hours = source.Section("Hours").Sections().ToDictionary(hours => hours.Name, HoursSettings.Read, StringComparer.OrdinalIgnoreCase);
        var texts = TextsSettings.Read(source.Section("Texts"));
        var services = source.Get<ServiceDirectory>().All;
        var callers = IvrSettings.ReadCallers(source.Section("Ivr:Callers"));
        var sections = source.Section("Departments").Sections();
        var ivr = IvrSettings.Read(
            source.Section("Ivr"), NamesOf(sections.Select(section => section.Name)), NamesOf(services.Select(service => service.Name)), callers);
        var reader = new DepartmentSettings(source.Configuration, hours, own, PlanAttributes.SetBy(ivr));
        var departments = sections.Select(reader.Read)
            .ToImmutableDictionary(department => department.Name, StringComparer.OrdinalIgnoreCase);
        if (departments.IsEmpty)
            source.Faults.Add(new("Departments", "must hold at least one department"));
        if (isLive)
            WarnOfFictionalNumbers(departments.Values, source.Warnings);
        var plan = new CallPlan
        {
            Departments = departments,
            Ivr = ivr,
            Services = services.ToImmutableDictionary(service => service.Name, service => service.Timeout, StringComparer.OrdinalIgnoreCase),
            Survey = SurveySettings.Read(source.Section("Survey")),
            Texts = texts,
            OwnNumber = vonage.Number,
            LongestSilence = source.Get<CallLimits>().Silence,
        };
        foreach (var (key, problem) in PlanCheck.Of(plan).Concat(PlanFiles.Check(plan)))
            source.Faults.Add(new(key, problem));
        return plan;
    }

    private static HashSet<string> NamesOf(IEnumerable<string> names) => names.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Numbers that the regulator keeps for films: fine for a first look, nobody answers them.</summary>
    private static void WarnOfFictionalNumbers(IEnumerable<DepartmentModel> departments, ICollection<string> warnings)
    {
        foreach (var department in departments)
        {
            foreach (var phone in department.Endpoints.OfType<DepartmentEndpoint.Phone>())
            {
                var number = phone.Number.Value;
                if (number.StartsWith("447700900", StringComparison.Ordinal) || number.StartsWith("442079460", StringComparison.Ordinal))
                    warnings.Add($"Departments:{department.Name} dials {phone.Number}, a number reserved for fiction: nobody will answer.");
            }
        }
    }
}
