using ContactCenter.Outbox;
using ContactCenter.Simulator;

namespace ContactCenter.Tests.World;

/// <summary>When a server has nothing left to do at this instant, for those who move its clock.</summary>
internal static class Rest
{
    /// <summary>The outbox is idle, or awaits nothing but answers that the platform keeps back until time has passed.</summary>
    public static async ValueTask OfAsync(EffectOutbox outbox, VoicePlatform platform)
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
