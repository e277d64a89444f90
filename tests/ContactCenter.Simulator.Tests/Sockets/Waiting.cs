using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>What a real socket brings, it brings without the test's clock; what never comes fails the test.</summary>
internal static class Waiting
{
    public static Task SoonAsync(this Task task) => task.WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken);

    public static Task<T> SoonAsync<T>(this Task<T> task) => task.WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken);

    /// <summary>Waits until the log has such an entry.</summary>
    public static async Task<LogEntry> LoggedAsync(this TestWorld world, Func<LogEntry, bool> wanted)
    {
        long seen = 0;
        while (true)
        {
            foreach (var entry in world.Platform.Log.After(seen))
            {
                if (wanted(entry))
                    return entry;
                seen = entry.Sequence;
            }

            await world.Platform.Log.NextAsync(seen, TestContext.Current.CancellationToken).SoonAsync();
        }
    }
}
