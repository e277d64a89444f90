using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Audit;

/// <summary>Makes the lines of the audit, which are committed with what they tell of.</summary>
internal sealed class AuditLog(NumberBlocks numbers, TimeProvider time)
{
    /// <exception cref="StorageUnavailableException">No number can be reserved.</exception>
    public AuditLine Line(string who, string action, string? subject = null, string? before = null, string? after = null, string? address = null) =>
        new(numbers.Take(), time.GetUtcNow(), who, action, subject, before, after, address);

    /// <summary>Writes a line within the commit of what it tells of.</summary>
    public static void Write(RowWriter rows, AuditLine line) => AccessRows.Add(rows, line);
}
