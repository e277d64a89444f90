using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>Other systems tell of recordings of calls, ours or their own.</summary>
internal static class AnnouncementsFeature
{
    private const string Path = $"{WebhooksFeature.Path}/recordings";

    public static void AddAnnouncements(this IServiceCollection services)
    {
        services.AddSingleton<SamenessKey>();
        services.AddSingleton<AnnouncedCalls>();
        services.AddSingleton<AnnouncedTexts>();
        services.AddSingleton(WaitingAnnouncements.Column);
        services.AddSingleton(WaitingOf);
        services.AddSingleton<AwaitedCalls>();
        services.AddSingleton<AnnouncedRecordings>();
        services.AddSingleton<IWorkHandler, TakeAnnouncedHandler>();
        services.AddSingleton<AnnouncementHandler>();
        services.AddSingleton(StartsOf);
        services.AddSingleton<ListingPages>();
        services.AddSingleton<SourceListings>();
        services.AddSingleton<SourcePolls>();
        services.AddSingleton<IListingFaults>(provider => provider.GetRequiredService<SourcePolls>());
        services.AddHostedService(provider => provider.GetRequiredService<SourcePolls>());
    }

    public static void MapAnnouncements(this IEndpointRouteBuilder endpoints)
    {
        var handler = endpoints.ServiceProvider.GetRequiredService<AnnouncementHandler>();
        endpoints.MapPost(Path, (RequestDelegate)(http => handler.HandleAsync(http, RecordingSources.Default)))
            .ExcludeFromDescription()
            .ShortCircuit();
        endpoints.MapPost($"{Path}/{{source}}", (RequestDelegate)(http => handler.HandleAsync(http, (string)http.GetRouteValue("source")!)))
            .ExcludeFromDescription()
            .ShortCircuit();
    }

    private static WaitingAnnouncements WaitingOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<MasterKeySource>(), provider.FindLive());

    private static SourceStarts StartsOf(IServiceProvider provider) => new(
        provider.GetRequiredService<ICommitter>(),
        provider.FindLive(),
        provider.GetRequiredService<TimeProvider>());
}
