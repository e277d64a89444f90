using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>Tells the audit who has taken a vCon away, and what of it was heard.</summary>
internal sealed class VconReadings(AuditLog audit, HeardRecordings heard)
{
    /// <summary>Completes when the lines are durable, before which nothing may leave.</summary>
    /// <param name="doer">Who asks.</param>
    /// <param name="call">Of which call.</param>
    /// <param name="sounds">Those that stand in it.</param>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It could not be saved.</exception>
    public async Task TellAsync(Doer doer, CallSession call, IReadOnlyList<Recording> sounds)
    {
        var words = AuditWords.Of(new DepartmentWords(call.Department));
        await audit.TellAsync(audit.Line(doer.Name, AuditActions.VconExported, call.CallerLeg.Value, after: words, address: doer.Address));
        foreach (var recording in sounds)
            await heard.TellAsync(doer, recording, isUnredacted: false);
    }
}
