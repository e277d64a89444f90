using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Audit;

/// <summary>Makes the lines of the audit, which are committed with what they tell of, or by themselves where nothing was changed.</summary>
internal sealed class AuditLog(NumberBlocks numbers, ICommitter committer, IAuditTrail trail, TimeProvider time)
{
    /// <exception cref="StorageUnavailableException">No number can be reserved.</exception>
    public AuditLine Line(string who, string action, string? subject = null, string? before = null, string? after = null, string? address = null) =>
        new(numbers.Take(), time.GetUtcNow(), who, action, subject, before, after, address);

    /// <returns>The line as a part of another change.</returns>
    public StorageChange Along(AuditLine line) => new AuditChange(line, trail);

    /// <summary>Saves a line that goes with no change; completes when it is durable.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task TellAsync(AuditLine line)
    {
        var change = new AuditChange(line, trail);
        return committer.SaveAsync(change);
    }

    private sealed class AuditChange(AuditLine line, IAuditTrail trail) : StorageChange
    {
        public override void Write(RowWriter rows) => AuditRows.Add(rows, line);

        protected override void OnCommitted() => trail.Saved(line);
    }
}
