using ContactCenter.Simulator;
using ContactCenter.Vonage;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Simulation;

/// <summary>The simulator in this process, as the platform of a fresh checkout.</summary>
public static class SimulationFeature
{
    /// <summary>Where people find the phones.</summary>
    public const string Page = "/simulator";

    /// <summary>A phone to call from; the number is reserved for fiction.</summary>
    private const string Caller = "447700900001";

    public static void AddSimulation(this IServiceCollection services)
    {
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

    public static void MapSimulation(this IEndpointRouteBuilder endpoints) => endpoints.MapVoicePlatform(Page, Page);

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
        if (options.Phones.Count == 0)
            options.Phones = [Caller, .. settings.Plan.Departments.Values.OrderBy(department => department.Name, StringComparer.Ordinal).SelectMany(department => department.Endpoints).Select(PhoneOf)];
        return options;
    }

    private static string PhoneOf(DepartmentEndpoint endpoint) => endpoint switch
    {
        DepartmentEndpoint.App app => $"app:{app.Address}",
        DepartmentEndpoint.Vbc vbc => $"vbc:{vbc.Address}",
        _ => endpoint.Address,
    };
}
