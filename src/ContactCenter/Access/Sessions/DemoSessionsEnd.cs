using ContactCenter.Access.Audit;

namespace ContactCenter.Access.Sessions;

/// <summary>Where another platform than the simulator is used, the sessions and keys of made-up people end before anybody may ask.</summary>
internal sealed partial class DemoSessionsEnd(AccessStore store, AuditLog audit, DemoOffer offer, ILogger<DemoSessionsEnd> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (offer.IsMade)
            return;
        var (sessions, keys) = await store.ChangeAsync(End);
        if (sessions + keys > 0)
            Log.Ended(logger, sessions, keys);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private (int Sessions, int Keys) End(AccessDraft draft)
    {
        var sessions = draft.State.Sessions.Values.Where(session => session.Demo is not null).ToList();
        var keys = draft.State.Keys.Values.Where(key => key.Demo).ToList();
        sessions.ForEach(draft.Remove);
        keys.ForEach(draft.Remove);
        if (sessions.Count + keys.Count > 0)
            draft.Tell(audit.Line("start", AuditActions.DemoEnded, after: $"{sessions.Count} sessions, {keys.Count} keys"));
        return (sessions.Count, keys.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Sessions} sessions and {Keys} keys of the simulator's made-up people have ended")]
        public static partial void Ended(ILogger logger, int sessions, int keys);
    }
}
