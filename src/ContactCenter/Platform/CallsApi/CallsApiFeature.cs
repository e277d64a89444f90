using System.Security.Cryptography;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Work;
using ContactCenter.Simulator;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.CallsApi;

/// <summary>How the platform's calls API is asked.</summary>
internal static class CallsApiFeature
{
    /// <summary>Name of the HTTP client that speaks with the platform.</summary>
    public const string HttpClientName = "Vonage";

    public static void AddCallsApi(this IServiceCollection services)
    {
        services.AddSettings(VonageSettings.Read, VonageSettings.SectionName);
        services.AddHttpClient(HttpClientName).ConfigurePrimaryHttpMessageHandler(provider =>
            provider.GetRequiredService<Deployment>().IsLive
                ? new SocketsHttpHandler
                {
                    ConnectTimeout = TimeSpan.FromSeconds(3),
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    AllowAutoRedirect = false,
                }
                : provider.GetRequiredService<VoicePlatform>().CreateApiHandler());
        services.AddSingleton(provider => new VonageAccount(provider.GetRequiredService<VonageSettings>()));
        services.AddSingleton(provider => RegionsOf(provider.GetRequiredService<VonageSettings>(), provider.GetRequiredService<Deployment>().IsLive));
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
            var settings = provider.GetRequiredService<VonageSettings>();
            return new RequestBudget(settings.CallsPerSecond, settings.RequestsPerSecond, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<IWorkBudget>(provider => provider.GetRequiredService<RequestBudget>());
        services.AddHealthChecks().AddCheck<PlatformHealthCheck>(PlatformHealthCheck.Name);
        services.AddSingleton<TokenCheck>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenCheck>());
    }

    private static RegionPolicy RegionsOf(VonageSettings settings, bool isLive) => new(
        isLive ? settings.ApiBaseUrl : VonageSettings.DefaultApiBaseUrl,
        settings.TrustedHosts,
        FollowsRegions: !isLive || RegionPolicy.IsOfPlatform(settings.ApiBaseUrl));
}
