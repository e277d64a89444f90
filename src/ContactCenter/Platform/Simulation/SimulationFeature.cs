using ContactCenter.Access.Sessions;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Page;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Platform.Simulation;

/// <summary>The simulator in this process, as the platform of a fresh checkout.</summary>
public static class SimulationFeature
{
    /// <summary>Where people find the phones.</summary>
    public const string Page = "/simulator";

    public static void AddSimulation(this IServiceCollection services)
    {
        services.AddSettings(SimulationSettings.Read, SimulatorOptions.Section);
        services.AddSingleton<IStartLines, SimulationStartLines>();
        services.AddHttpClient(SimulatorUpdate.HttpClientName);
        services.AddHostedService<SimulatorUpdate>();
        services.AddSingleton(provider => new DemoOffer(
            IsMade: !provider.GetRequiredService<Deployment>().IsLive,
            IsPublic: provider.GetRequiredService<SimulationSettings>().Options.Public));
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<SimulatedAccount>(provider).Complete(provider.GetRequiredService<SimulationSettings>().Options));
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
}
