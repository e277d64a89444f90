using ContactCenter.Calls.Sensitive;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContactCenter.Tests.World;

/// <summary>When a server has nothing left to do at this instant, for those who move its clock.</summary>
internal static class Rest
{
    /// <summary>Puts a server with the simulator inside on a clock that only waiting moves.</summary>
    public static IServiceCollection AddDrivenClock(this IServiceCollection services)
    {
        var clock = new TestClock();
        return services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<ITimeDriver>(server => new ClockDriver(
                clock,
                () => server.GetRequiredService<VoicePlatform>().WhenIdleAsync(),
                () => OfAsync(server, server.GetRequiredService<VoicePlatform>()),
                () => OfServicesAsync(server)));
    }

    /// <summary>
    /// Nothing that is repeated is under way, nothing waits for the disk, and no call is on its way to the history. A commit that time runs away
    /// from would count as slow, and a download that it runs away from would begin again.
    /// </summary>
    public static async ValueTask OfServicesAsync(IServiceProvider server)
    {
        List<IRepeated> repeated = [.. server.GetServices<IHostedService>().OfType<IRepeated>()];
        await Soon.IsAsync(() => !repeated.Exists(service => service.IsUnderWay) && IsStored(server));
    }

    /// <summary>Whether nothing is under way right now, and nothing waits for the disk.</summary>
    public static bool IsAtRest(this IServiceProvider server) =>
        server.GetRequiredService<WorkDispatcher>().WhenIdleAsync().IsCompleted
        && server.GetRequiredService<BackgroundDispatcher>().WhenIdleAsync().IsCompleted
        && IsStored(server);

    /// <summary>
    /// The outbox is idle, or awaits nothing but answers that the platform keeps back until time has passed; and no background work is under way.
    /// </summary>
    public static async ValueTask OfAsync(IServiceProvider server, VoicePlatform platform)
    {
        await OfOutboxAsync(server.GetRequiredService<WorkDispatcher>(), platform);
        await server.GetRequiredService<BackgroundDispatcher>().WhenIdleAsync();
        await server.GetRequiredService<DigitSubmissions>().WhenIdleAsync();
    }

    private static bool IsStored(IServiceProvider server) =>
        server.GetRequiredService<StorageSettings>().Provider != StorageProvider.Sqlite
        || (!server.GetRequiredService<ICallHistory>().IsMoving && server.GetRequiredService<GroupCommitter>().State is { Pending: 0 });

    private static async ValueTask OfOutboxAsync(WorkDispatcher outbox, VoicePlatform platform)
    {
        var idle = outbox.WhenIdleAsync();
        while (!idle.IsCompleted)
        {
            var next = platform.WhenNextHeldAsync();
            var held = platform.HeldRequests;
            if (held == 0)
                await Task.WhenAny(idle, next);
            else if (outbox.State.UnderWay == held)
                return;
            else
                await Task.Yield();
        }
    }
}
