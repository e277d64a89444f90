namespace ContactCenter.Simulator;

/// <summary>The platform in an ASP.NET Core application.</summary>
public static class SimulatorEndpoints
{
    /// <summary>
    /// Registers a <see cref="VoicePlatform"/> as a singleton; its clock is the registered <see cref="TimeProvider"/>, its
    /// webhooks are sent by sockets unless <paramref name="webhooks"/> says otherwise.
    /// </summary>
    public static IServiceCollection AddVoicePlatform(this IServiceCollection services, SimulatorOptions options, Func<IServiceProvider, HttpMessageHandler>? webhooks = null) =>
        throw new NotSupportedException("Not yet there.");

    /// <summary>
    /// Maps the calls API to <c>{apiPrefix}/v1/calls…</c> and <c>{apiPrefix}/v1/files/{id}</c>, and the phones to
    /// <c>{pagePrefix}</c>: the page itself and <c>api/state</c>, <c>api/log</c>, <c>api/phones/{number}/{action}</c> under it.
    /// </summary>
    public static IEndpointRouteBuilder MapVoicePlatform(this IEndpointRouteBuilder endpoints, string apiPrefix = "", string pagePrefix = "/simulator") =>
        throw new NotSupportedException("Not yet there.");
}
