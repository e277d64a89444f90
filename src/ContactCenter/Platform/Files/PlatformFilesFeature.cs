using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Simulator;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.Files;

/// <summary>How the platform's files are fetched: over the network, or from the simulator in this process. Needs the feature of the calls API.</summary>
internal static class PlatformFilesFeature
{
    /// <summary>Name of the handler that downloads from the platform are sent through.</summary>
    public const string HttpClientName = "VonageFiles";

    public static void AddPlatformFiles(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PlatformDestinations(
            provider.GetRequiredService<RegionPolicy>(), SimulatedAddresses(provider), provider.GetRequiredService<ApplicationTokenSource>()));
        services.AddHttpClient(HttpClientName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<Deployment>().IsLive
                ? DownloadHandler.Create(provider.GetRequiredService<PlatformDestinations>())
                : provider.GetRequiredService<VoicePlatform>().CreateApiHandler());
        services.AddSingleton<IPlatformFiles>(provider =>
        {
            var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientName);
            var client = ActivatorUtilities.CreateInstance<DownloadClient>(provider, handler, provider.GetRequiredService<PlatformDestinations>());
            return ActivatorUtilities.CreateInstance<PlatformFiles>(provider, client);
        });
    }

    private static IReadOnlyList<Uri> SimulatedAddresses(IServiceProvider provider)
    {
        if (provider.GetRequiredService<Deployment>().IsLive)
            return [];
        var options = provider.GetRequiredService<SimulatorOptions>();
        return [.. new[] { options.FilesUrl, options.RegionUrl }.OfType<string>().Select(address => new Uri(address))];
    }
}
