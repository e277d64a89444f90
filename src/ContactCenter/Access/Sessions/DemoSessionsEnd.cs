using ContactCenter.Access.Audit;

namespace ContactCenter.Access.Sessions;

/// <summary>Where another platform than the simulator is used, the sessions and keys of made-up people end before anybody may ask.</summary>
internal sealed partial class DemoSessionsEnd(AccessStore store, AuditLog audit, DemoOffer offer, TimeProvider time, ILogger<DemoSessionsEnd> logger)
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
        var keys = draft.State.Keys.Values.Where(key => key is { Demo: true, IsRevoked: false }).ToList();
        sessions.ForEach(draft.Remove);
        keys.ForEach(key => draft.Put(key with { RevokedAt = time.GetUtcNow() }));
        if (sessions.Count + keys.Count > 0)
            draft.Tell(audit.Line("start", AuditActions.DemoEnded, after: AuditWords.Of(new DemoEndedWords(sessions.Count, keys.Count))));
        return (sessions.Count, keys.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Sessions} sessions and {Keys} keys of the simulator's made-up people have ended")]
        public static partial void Ended(ILogger logger, int sessions, int keys);
    }
}
