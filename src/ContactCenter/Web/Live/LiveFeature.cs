using ContactCenter.Api;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Web.Live;

/// <summary>Pages and wallboards that show what is going on.</summary>
internal static class LiveFeature
{
    public const string Tag = "Live";

    public static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton(new ApiDescription
        {
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [Tag] = "What changes, as it changes." },
        });
        services.AddSingleton(new LiveOptions());
        services.AddSingleton<CallsTopic>();
        // The figures count what the calls have gathered.
        services.AddSingleton<ILiveTopic>(provider => provider.GetRequiredService<CallsTopic>());
        services.AddSingleton<ILiveTopic, FiguresTopic>();
        services.AddSingleton<ILiveTopic, WorkTopic>();
        services.AddSingleton<LiveHub>();
        services.AddSingleton<LiveStreams>();
        services.AddSingleton<IGauges, LiveGauges>();
    }
}
