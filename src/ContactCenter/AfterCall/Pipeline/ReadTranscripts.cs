using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Tells the audit who has read which transcript.</summary>
internal sealed class ReadTranscripts(AuditLog audit)
{
    /// <summary>Completes when the line is durable, before which nothing may be read.</summary>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It could not be saved.</exception>
    public Task TellAsync(Doer doer, string call, string? department) => audit.TellAsync(audit.Line(
        doer.Name, AuditActions.TranscriptRead, call, after: AuditWords.Of(new DepartmentWords(department)), address: doer.Address));
}
