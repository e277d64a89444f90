using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Simulator;
using ContactCenter.TestKit;
using Microsoft.Extensions.DependencyInjection;

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
                () => OfAsync(server.GetRequiredService<WorkDispatcher>(), server.GetRequiredService<VoicePlatform>()),
                () => OfCommitsAsync(server)));
    }

    /// <summary>Nothing waits for the disk. A commit takes no time of this clock: without this, one that is slow in truth would be late.</summary>
    public static async ValueTask OfCommitsAsync(IServiceProvider server)
    {
        if (server.GetRequiredService<ICommitter>() is GroupCommitter committer)
            await committer.WhenDurableAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The outbox is idle, or awaits nothing but answers that the platform keeps back until time has passed.</summary>
    public static async ValueTask OfAsync(WorkDispatcher outbox, VoicePlatform platform)
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
