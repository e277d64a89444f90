using ContactCenter.Foundation.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace ContactCenter.Foundation.Hosting;

/// <summary>Where the process runs, and what it tells the operator at start.</summary>
internal static class HostingFeature
{
    public static void AddHosting(this IServiceCollection services)
    {
        services.AddSettings(Deployment.Read, Deployment.PlatformSection, Deployment.UrlKey, Deployment.ProxiesSection);
        services.AddSettings(Business.Read, Business.SectionName);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(8));
        services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        services.AddOptions<ForwardedHeadersOptions>().Configure<Deployment>((options, deployment) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedFor;
            foreach (var proxy in deployment.KnownProxies)
                options.KnownProxies.Add(proxy);
        });
        services.AddSingleton<StartReport>();
        services.AddSingleton<IStartLines, SettingsStartLines>();
    }
}

/// <summary>Tells at start what the settings allow and should not stay so.</summary>
internal sealed class SettingsStartLines(SettingsSet settings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local) => settings.Warnings.Select(StartLine.Warning);
}
