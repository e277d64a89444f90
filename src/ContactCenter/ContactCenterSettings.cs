using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using ContactCenter.Access;
using ContactCenter.Calls;
using ContactCenter.Calls.Plan;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Platform.Simulation;
using ContactCenter.Simulator;

namespace ContactCenter;

/// <summary>All settings, checked. Read once at start.</summary>
public sealed partial record ContactCenterSettings
{
    /// <summary>The number of the simulated account where the settings name none.</summary>
    public const string SimulatedNumber = "442079460000";

    private static readonly string[] Sections =
    [
        "Vonage", "PublicUrl", "KnownProxies", "Storage", "Limits", "ApiKeys", "Ivr", "Departments", "Hours", "Survey", "Texts", SimulatorOptions.Section, "Telemetry", LogSettings.SectionName,
    ];

    public required VonageSettings Vonage { get; init; }

    /// <summary>How the platform reaches us; <c>null</c>: as its requests are addressed.</summary>
    public Uri? PublicUrl { get; init; }

    public required IReadOnlyList<IPAddress> KnownProxies { get; init; }

    public required StorageSettings Storage { get; init; }

    public required CallLimits Limits { get; init; }

    public required IReadOnlyList<ApiKey> ApiKeys { get; init; }

    public required CallPlan Plan { get; init; }

    public required TelemetrySettings Telemetry { get; init; }

    public required LogSettings Logs { get; init; }

    /// <summary>How the platform is simulated, as far as it is not the account's: that is filled in when the simulator is made.</summary>
    public required SimulatorOptions Simulator { get; init; }

    /// <summary>What is allowed but should not stay so.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public bool IsLive => Vonage.Platform == PlatformKind.Live;

    /// <exception cref="SettingsException">Something is wrong; it lists everything that is.</exception>
    public static ContactCenterSettings Read(IConfiguration configuration)
    {
        var faults = new List<SettingsFault>();
        var warnings = new List<string>();
        SettingsFiles.RefuseUnknownSections(configuration, Sections, faults);
        var vonage = VonageSettings.Read(Section("Vonage"), warnings);
        var limits = ReadLimits(Section("Limits"));
        var settings = new ContactCenterSettings
        {
            Vonage = vonage,
            PublicUrl = ReadPublicUrl(configuration, faults, warnings, vonage),
            KnownProxies = ReadProxies(Section("KnownProxies")),
            Storage = StorageSettings.Read(Section("Storage")),
            Limits = limits,
            ApiKeys = ApiKey.Read(Section("ApiKeys"), warnings),
            Plan = ReadPlan(configuration, faults, vonage, limits),
            Telemetry = TelemetrySettings.Read(Section("Telemetry"), configuration[TelemetrySettings.StandardVariable], faults),
            Logs = LogSettings.Read(Section(LogSettings.SectionName), warnings),
            Simulator = SimulationSettings.Read(configuration.GetSection(SimulatorOptions.Section), faults),
            Warnings = warnings,
        };
        if (vonage.WebhookSecurity == WebhookSecurityKind.Unsigned)
            warnings.Add("Vonage:WebhookSecurity is Unsigned: anybody who knows the address can pretend to be the platform.");
        if (settings.IsLive)
            WarnOfFictionalNumbers(settings.Plan, warnings);
        return faults.Count == 0 ? settings : throw new SettingsException(faults);

        SettingsReader Section(string name) => new(configuration.GetSection(name), faults);
    }

    private static CallPlan ReadPlan(IConfiguration configuration, List<SettingsFault> faults, VonageSettings vonage, CallLimits limits)
    {
        var own = configuration.GetSection("Ivr:Numbers").GetChildren()
            .Select(child => PhoneNumber.TryParse(child.Key, out var number) ? number.Value : child.Key)
            .Append(vonage.Number?.Value ?? (vonage.Platform == PlatformKind.Simulator ? SimulatedNumber : ""))
            .ToHashSet(StringComparer.Ordinal);
        var hours = Section("Hours").Sections().ToDictionary(hours => hours.Name, HoursSettings.Read, StringComparer.OrdinalIgnoreCase);
        var texts = TextsSettings.Read(Section("Texts"));
        var callers = IvrSettings.ReadCallers(Section("Ivr:Callers"));
        var reader = new DepartmentSettings(configuration, hours, own, AttributeSettings.NamesSet(Section("Ivr:Menus")));
        var departments = Section("Departments").Sections()
            .Select(reader.Read)
            .ToImmutableDictionary(department => department.Name, StringComparer.OrdinalIgnoreCase);
        if (departments.IsEmpty)
            faults.Add(new("Departments", "must hold at least one department"));
        var plan = new CallPlan
        {
            Departments = departments,
            Ivr = IvrSettings.Read(Section("Ivr"), departments.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase), callers),
            Survey = SurveySettings.Read(Section("Survey")),
            Texts = texts,
            OwnNumber = vonage.Number,
            LongestSilence = limits.Silence,
        };
        faults.AddRange(PlanCheck.Of(plan).Select(fault => new SettingsFault(fault.Key, fault.Problem)));
        return plan;

        SettingsReader Section(string name) => new(configuration.GetSection(name), faults);
    }

    private static CallLimits ReadLimits(SettingsReader section)
    {
        var limits = new CallLimits(section.Int("LiveCalls", 20_000, 0, 10_000_000))
        {
            Webhooks = section.Int("Webhooks", 2_000, 1, 100_000),
            Silence = section.Seconds("SilenceSeconds", 300, 10, 3_600),
            OutboxLag = section.Seconds("OutboxLagSeconds", 30, 1, 3_600),
        };
        section.RefuseUnknownKeys();
        return limits;
    }

    private static Uri? ReadPublicUrl(IConfiguration configuration, List<SettingsFault> faults, List<string> warnings, VonageSettings vonage)
    {
        const string Key = "PublicUrl";
        if (SettingsReader.Trimmed(configuration[Key]) is not { } text)
        {
            if (vonage.WebhookSecurity == WebhookSecurityKind.Unsigned)
                faults.Add(new(Key, "is needed when Vonage:WebhookSecurity is Unsigned: without a signature a request's own word for it proves nothing"));
            return null;
        }

        if (!BaseAddress.TryRead(text, out var url))
        {
            faults.Add(new(Key, $"'{text}' must be an absolute https address without a query"));
            return null;
        }

        if (!BaseAddress.IsPrivate(url))
            faults.Add(new(Key, $"'{text}' must be https; http is for this machine only"));
        if (WebhookPath.Match(url.AbsolutePath) is { Success: true } webhook)
            faults.Add(new(Key, $"'{text}' is the address of a webhook; PublicUrl is what all of them begin with: {new Uri(url, url.AbsolutePath[..(webhook.Index + 1)])}"));
        if (vonage.Platform == PlatformKind.Live && url.IsLoopback)
            warnings.Add($"PublicUrl is {url}, an address of this machine: a platform that runs elsewhere cannot reach it.");
        return BaseAddress.WithSlash(url);
    }

    [GeneratedRegex("/webhooks(/[^/]*)?/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WebhookPath { get; }

    private static List<IPAddress> ReadProxies(SettingsReader section)
    {
        var proxies = new List<IPAddress>();
        foreach (var (key, text) in section.Values())
        {
            if (IPAddress.TryParse(text, out var address))
                proxies.Add(address);
            else
                section.Fault(key, $"'{text}' must be an IP address");
        }

        return proxies;
    }

    /// <summary>Numbers that the regulator keeps for films: fine for a first look, nobody answers them.</summary>
    private static void WarnOfFictionalNumbers(CallPlan plan, List<string> warnings)
    {
        foreach (var department in plan.Departments.Values)
        {
            foreach (var phone in department.Endpoints.OfType<DepartmentEndpoint.Phone>())
            {
                if (phone.Number.Value.StartsWith("447700900", StringComparison.Ordinal) || phone.Number.Value.StartsWith("442079460", StringComparison.Ordinal))
                    warnings.Add($"Departments:{department.Name} dials {phone.Number}, a number reserved for fiction: nobody will answer.");
            }
        }
    }
}
