using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Audit;

/// <summary>Erases what is older than the audit is kept: its lines, and keys that were revoked before.</summary>
internal sealed partial class AuditRetention(
    RetentionSettings settings, IAuditTrail trail, AccessStore store, TimeProvider time, ILogger<AuditRetention> logger)
    : RepeatedService(TimeSpan.FromHours(6), time, logger)
{
    protected override bool IsWanted => settings.Audit is not null;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var kept = settings.Audit!.Value;
        var before = Time.GetUtcNow() - kept;
        try
        {
            var erased = await trail.EraseAsync(before, cancellationToken);
            await store.ChangeAsync(draft =>
            {
                draft.State.Keys.Values.Where(key => key.RevokedAt < before).ToList().ForEach(draft.Remove);
                return true;
            });
            if (erased > 0)
                Log.Erased(logger, erased, kept.TotalDays);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotErased(logger, fault.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Lines} lines of the audit were older than {Days} days and are erased")]
        public static partial void Erased(ILogger logger, int lines, double days);

        [LoggerMessage(2, LogLevel.Warning, "Old lines of the audit could not be erased: {Reason}. It is tried again")]
        public static partial void NotErased(ILogger logger, string reason);
    }
}
