using ContactCenter.Calls;
using ContactCenter.Foundation.Work;
using ContactCenter.Vonage;

namespace ContactCenter.Foundation.Health;

/// <summary>Asks every check whether the process may be given calls.</summary>
internal sealed class Readiness(IEnumerable<IReadinessCheck> checks, ICallStore store, EffectOutbox outbox, PlatformReach reach)
{
    private const string Ready = "ready";

    private readonly IReadinessCheck[] _checks = [.. checks];

    public ReadinessReport Look()
    {
        var found = Array.ConvertAll(_checks, check => (check.Name, State: check.Check()));
        var status = found.Where(check => !check.State.IsReady).Select(check => check.State.Words).FirstOrDefault();
        var platform = reach.State;
        return new(
            status ?? Ready,
            store.LiveCalls,
            outbox.State.DeadLetters,
            found.ToDictionary(check => check.Name, check => check.State.Words, StringComparer.Ordinal),
            new(platform.IsReachable, platform.LastAnswerAt, platform.Reason))
        {
            IsReady = status is null,
        };
    }
}
