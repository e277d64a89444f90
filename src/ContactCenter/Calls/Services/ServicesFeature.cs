using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Services;

/// <summary>Questions that menus ask services of the owner's.</summary>
internal static class ServicesFeature
{
    public static void AddServices(this IServiceCollection services)
    {
        services.AddSingleton<ServiceMetrics>();
        services.AddSingleton<IServiceClient, ServiceClient>();
        services.AddSingleton<IWorkHandler, AskServiceHandler>();
    }
}
