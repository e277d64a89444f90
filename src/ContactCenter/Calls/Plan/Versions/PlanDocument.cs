using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>
/// A plan as people write it: its fields, each by its path, in the one form in which two equal plans are equal. It may have faults. Services that
/// menus ask (<c>Ivr:Http</c>) are no part of it, and so it holds no secret; nor is how long what there is of a department's calls is kept, nor
/// how calls are analysed: of <c>Analysis</c> only what people look for and judge by.
/// </summary>
internal sealed class PlanDocument
{
    private const string Services = "Http";
    private const string Retention = "Retention";
    private const string Analysis = AnalysisModelSettings.SectionName;

    private static readonly string OfAnalysis = string.Join(", ", AnalysisModelSettings.Keys);

    private readonly Lazy<string> _json;
    private readonly Lazy<string> _hash;

    private PlanDocument(ImmutableSortedDictionary<string, string> fields)
    {
        Fields = fields;
        _json = new(() => PlanTree.Build(fields.Select(field => (field.Key, field.Value)), PlanShapes.Plan).ToJsonString(PlanFields.Json));
        _hash = new(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json))));
    }

    /// <summary>Path to value as JSON.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; }

    /// <summary>In the shape of the settings file.</summary>
    public string Json => _json.Value;

    /// <summary>SHA-256 of <see cref="Json"/>, in hex.</summary>
    public string Hash => _hash.Value;

    /// <summary>The plan that the settings hold.</summary>
    public static PlanDocument Of(IConfiguration configuration)
    {
        var fields = new PlanFields(configuration);
        return Of(PlanSettings.Sections.SelectMany(name => fields.Of(configuration.GetSection(name), PlanShapes.Plan.At(name).Shape, name)));
    }

    public static PlanDocument Of(IEnumerable<(string Path, string Value)> fields)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, value) in fields.Where(field => !IsOfSettings(field.Path)))
            all[path] = value;
        return new(all.ToImmutable());
    }

    /// <summary>Reads what <see cref="Json"/> has written.</summary>
    public static PlanDocument Read(string json) => Of(JsonSettings.Read(Encoding.UTF8.GetBytes(json)));

    /// <summary>Reads a plan that somebody sends.</summary>
    /// <returns><c>null</c>: it is no plan at all.</returns>
    public static PlanDocument? Parse(byte[] json, ICollection<SettingsFault> faults)
    {
        try
        {
            var configuration = JsonSettings.Read(json);
            foreach (var other in configuration.GetChildren().Where(section => !PlanSettings.Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase)))
                faults.Add(new(other.Key, $"is no section of the plan, which has {string.Join(", ", PlanSettings.Sections)}"));
            if (configuration.GetSection($"Ivr:{Services}").GetChildren().Any())
                faults.Add(new($"Ivr:{Services}", "is no part of the plan: services are named in the settings alone"));
            foreach (var department in configuration.GetSection("Departments").GetChildren().Where(each => each.GetSection(Retention).Exists()))
                faults.Add(new($"{department.Path}:{Retention}", "is no part of the plan: how long calls are kept is said in the settings alone"));
            foreach (var key in configuration.GetSection(Analysis).GetChildren().Where(each => !IsOfAnalysis(each.Key)))
                faults.Add(new(key.Path, $"is no part of the plan, which has {OfAnalysis} there: all else is said in the settings alone"));
            return Of(configuration);
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException or JsonException)
        {
            faults.Add(new("plan", $"must be a plan in the shape of the settings file: {(fault.InnerException ?? fault).Message}"));
            return null;
        }
    }

    /// <summary>As the readers of settings take it.</summary>
    public IConfiguration ToConfiguration() => JsonSettings.Read(Encoding.UTF8.GetBytes(Json));

    /// <summary>Whether it stands in a section of the plan and is no part of it.</summary>
    private static bool IsOfSettings(string path) => path.Split(':') switch
    {
        [var section, var services, ..] when Is(section, "Ivr") && Is(services, Services) => true,
        [var section, var key, ..] when Is(section, Analysis) => !IsOfAnalysis(key),
        [var section, _, var retention, ..] => Is(section, "Departments") && Is(retention, Retention),
        _ => false,
    };

    private static bool IsOfAnalysis(string key) => AnalysisModelSettings.Keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static bool Is(string part, string name) => string.Equals(part, name, StringComparison.OrdinalIgnoreCase);
}
