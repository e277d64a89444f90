using ContactCenter.Foundation.Hosting;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Page;
using ContactCenter.Simulator.Phones;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Platform.Simulation;

/// <summary>The simulator in this process, as the platform of a fresh checkout.</summary>
public static class SimulationFeature
{
    /// <summary>Where people find the phones.</summary>
    public const string Page = "/simulator";

    /// <summary>A phone to call from; the number is reserved for fiction.</summary>
    private const string Caller = "447700900001";

    public static void AddSimulation(this IServiceCollection services)
    {
        services.AddSingleton<IStartLines, SimulationStartLines>();
        services.AddSingleton(provider =>
            WithAccount(provider.GetRequiredService<ContactCenterSettings>(), provider.GetRequiredService<VonageAccount>()));
        services.AddSingleton(provider => new VoicePlatform(
            provider.GetRequiredService<SimulatorOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            logs: provider.GetRequiredService<ILoggerFactory>())
        {
            Driver = provider.GetService<ITimeDriver>(),
        });
    }

    /// <param name="endpoints">The application.</param>
    /// <param name="guide">What the page of phones tells first.</param>
    public static void MapSimulation(this IEndpointRouteBuilder endpoints, PageGuide guide) => endpoints.MapVoicePlatform(Page, Page, guide);

    /// <summary>The simulated account is ours; where its webhooks go is known when the server listens.</summary>
    public static void PointAt(this SimulatorOptions options, Uri server)
    {
        options.AnswerUrl = new Uri(server, "webhooks/answer").AbsoluteUri;
        options.AnswerMethod = "POST";
        options.EventUrl = new Uri(server, "webhooks/event").AbsoluteUri;
        options.FallbackUrl = new Uri(server, "webhooks/fallback").AbsoluteUri;
        options.FallbackMethod = "POST";
    }

    private static SimulatorOptions WithAccount(ContactCenterSettings settings, VonageAccount account)
    {
        var options = settings.Simulator;
        options.ApplicationId = account.ApplicationId;
        options.ApiKey = account.ApiKey;
        options.SignatureSecret = settings.Vonage.WebhookSecurity == WebhookSecurityKind.Signed ? account.SignatureSecret : null;
        options.ApplicationPublicKey = account.Key.ExportSubjectPublicKeyInfoPem();
        options.Numbers = [.. settings.Plan.Ivr.NumberMenus.Keys.Order(StringComparer.Ordinal).Prepend(settings.Vonage.Number?.Value ?? ContactCenterSettings.SimulatedNumber).Distinct(StringComparer.Ordinal)];
        options.CallsPerSecond = settings.Vonage.CallsPerSecond;
        options.RequestsPerSecond = settings.Vonage.RequestsPerSecond;
        var named = NamedPhones(settings.Plan.Departments.Values).ToList();
        if (options.Phones.Count == 0)
            options.Phones = named;
        foreach (var phone in options.Phones)
            phone.Name ??= named.Find(known => known.Number == phone.Number)?.Name;
        return options;
    }

    /// <summary>A caller, and whom the departments ring: named after them, the second endpoint "Sales 2". One that serves several has all names.</summary>
    private static IEnumerable<PhoneOptions> NamedPhones(IEnumerable<DepartmentModel> departments) => departments
        .OrderBy(department => department.Name, StringComparer.Ordinal)
        .SelectMany(department => department.Endpoints.Select((endpoint, index) => (Number: PhoneOf(endpoint), Name: index == 0 ? department.Name : $"{department.Name} {index + 1}")))
        .GroupBy(phone => phone.Number, phone => phone.Name, StringComparer.Ordinal)
        .Select(phone => new PhoneOptions { Number = phone.Key, Name = string.Join(", ", phone) })
        .Prepend(new PhoneOptions { Number = Caller, Name = "Caller" });

    private static string PhoneOf(DepartmentEndpoint endpoint) => endpoint switch
    {
        DepartmentEndpoint.App app => $"app:{app.Address}",
        DepartmentEndpoint.Vbc vbc => $"vbc:{vbc.Address}",
        _ => endpoint.Address,
    };
}
