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
    public static IServiceCollection AddVoicePlatform(this IServiceCollection services, SimulatorOptions options, Func<IServiceProvider, HttpMessageHandler>? webhooks = null, Func<IServiceProvider, OpenSocket>? sockets = null) =>
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
    /// <c>{pagePrefix}/api/faults</c> and <c>{pagePrefix}/api/phones/{address}/{action}</c>. The sound of phones is a WebSocket: an application that maps this into a
    /// group instead of itself has to use WebSockets.
    /// </summary>
    public static IEndpointRouteBuilder MapVoicePlatform(this IEndpointRouteBuilder endpoints, string apiPrefix = "", string pagePrefix = "/simulator")
    {
        (endpoints as IApplicationBuilder)?.UseWebSockets();
        var platform = endpoints.ServiceProvider.GetRequiredService<VoicePlatform>();
        CallsEndpoints.Map(endpoints, apiPrefix, () => platform.Api);
        var page = endpoints.MapGroup(pagePrefix).AddEndpointFilter(new LocalOnlyFilter(platform.Options)).ExcludeFromDescription();
        PageAssets.Map(page, pagePrefix);
        PageEndpoints.Map(page, platform);
        return endpoints;
    }
}
