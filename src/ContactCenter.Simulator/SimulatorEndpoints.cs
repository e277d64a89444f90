using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Page;
using ContactCenter.Simulator.Sockets;

namespace ContactCenter.Simulator;

/// <summary>The platform in an ASP.NET Core application.</summary>
public static class SimulatorEndpoints
{
    /// <summary>
    /// Registers a <see cref="VoicePlatform"/> as a singleton; its clock is the registered <see cref="TimeProvider"/>, its
    /// ids come from a registered <see cref="Random"/> if there is one. Webhooks are sent, and WebSockets opened, over the
    /// network unless <paramref name="webhooks"/> and <paramref name="sockets"/> say otherwise.
    /// </summary>
    public static IServiceCollection AddVoicePlatform(
        this IServiceCollection services,
        SimulatorOptions options,
        Func<IServiceProvider, HttpMessageHandler>? webhooks = null,
        Func<IServiceProvider, OpenSocket>? sockets = null) =>
        services.AddSingleton(provider => new VoicePlatform(
            options,
            provider.GetRequiredService<TimeProvider>(),
            webhooks is null ? null : () => webhooks(provider),
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetService<Random>(),
            sockets?.Invoke(provider)));

    /// <summary>
    /// Maps the calls API to <c>{apiPrefix}/v1/calls…</c> and <c>{apiPrefix}/v1/files/{id}</c>, the page of phones to
    /// <c>{pagePrefix}</c>, and what the page needs to <c>{pagePrefix}/api/state</c>, <c>{pagePrefix}/api/log</c>,
    /// <c>{pagePrefix}/api/faults</c>, <c>{pagePrefix}/api/phones</c> and <c>{pagePrefix}/api/phones/{address}/{action}</c>. The sound of phones is a
    /// WebSocket: an application that maps this into a group instead of itself has to use WebSockets.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="apiPrefix">Where the calls API is.</param>
    /// <param name="pagePrefix">Where the page of phones is.</param>
    /// <param name="guide">What the page tells first; <c>null</c>: what is true of any application.</param>
    public static IEndpointRouteBuilder MapVoicePlatform(
        this IEndpointRouteBuilder endpoints, string apiPrefix = "", string pagePrefix = "/simulator", PageGuide? guide = null)
    {
        (endpoints as IApplicationBuilder)?.UseWebSockets();
        var platform = endpoints.ServiceProvider.GetRequiredService<VoicePlatform>();
        CallsEndpoints.Map(endpoints, apiPrefix, () => platform.Api);
        var page = endpoints.MapGroup(pagePrefix).ForThisMachine(platform).ExcludeFromDescription();
        PageAssets.Map(page, pagePrefix);
        PageHelp.Map(page);
        PageEndpoints.Map(page, platform, PageHelp.Complete(guide ?? PageGuide.Default));
        return endpoints;
    }

    /// <summary>Lets endpoints answer only whom the page of phones answers: who sits at this machine, unless <see cref="SimulatorOptions.Public"/>.</summary>
    public static TBuilder ForThisMachine<TBuilder>(this TBuilder endpoints, VoicePlatform platform)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(new LocalOnlyFilter(platform.Options));
}
