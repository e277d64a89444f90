using System.Security.Cryptography;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Simulator;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Calls.Reconciliation;

/// <summary>What we ask the platform.</summary>
public static class VonageFeature
{
    /// <summary>Name of the HTTP client that speaks with the platform.</summary>
    public const string HttpClientName = "Vonage";

    public static void AddVonage(this IServiceCollection services)
    {
        services.AddHttpClient(HttpClientName).ConfigurePrimaryHttpMessageHandler(provider =>
            provider.GetRequiredService<ContactCenterSettings>().IsLive
                ? new SocketsHttpHandler
                {
                    ConnectTimeout = TimeSpan.FromSeconds(3),
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    AllowAutoRedirect = false,
                }
                : provider.GetRequiredService<VoicePlatform>().CreateApiHandler());
        services.AddSingleton(provider => new VonageAccount(provider.GetRequiredService<ContactCenterSettings>().Vonage));
        services.AddSingleton(provider => RegionsOf(provider.GetRequiredService<ContactCenterSettings>()));
        services.AddSingleton(provider =>
        {
            var account = provider.GetRequiredService<VonageAccount>();
            var time = provider.GetRequiredService<TimeProvider>();
            return new ApplicationTokenSource(account.ApplicationId, account.Key, time, () => new Guid(RandomNumberGenerator.GetBytes(16)));
        });
        services.AddSingleton<PlatformReach>();
        services.AddSingleton<CallsApiMetrics>();
        services.AddSingleton<ICallsApi>(provider => ActivatorUtilities.CreateInstance<ObservedCallsApi>(
            provider,
            ActivatorUtilities.CreateInstance<CallsApiClient>(provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName))));
        services.AddSingleton(provider =>
        {
            var vonage = provider.GetRequiredService<ContactCenterSettings>().Vonage;
            return new RequestBudget(vonage.CallsPerSecond, vonage.RequestsPerSecond, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<IWorkBudget>(provider => provider.GetRequiredService<RequestBudget>());
        services.AddSingleton<LegSearch>();
        services.AddSingleton<LegComparison>();
        services.AddSingleton<Reconciler>();
        services.AddHealthChecks().AddCheck<PlatformHealthCheck>(PlatformHealthCheck.Name).AddCheck<CatchUpHealthCheck>(CatchUpHealthCheck.Name);
        services.AddHostedService(provider => provider.GetRequiredService<Reconciler>());
        services.AddSingleton<TokenCheck>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenCheck>());
    }

    private static RegionPolicy RegionsOf(ContactCenterSettings settings)
    {
        var vonage = settings.Vonage;
        return new(
            settings.IsLive ? vonage.ApiBaseUrl : VonageSettings.DefaultApiBaseUrl,
            vonage.TrustedHosts,
            FollowsRegions: !settings.IsLive || RegionPolicy.IsOfPlatform(vonage.ApiBaseUrl));
    }
}
