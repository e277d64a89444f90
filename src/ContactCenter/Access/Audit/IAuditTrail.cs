using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Audit;

/// <summary>The lines that were saved. They are read and grow old; nothing changes them.</summary>
internal interface IAuditTrail
{
    /// <summary>A line is durable.</summary>
    void Saved(AuditLine line);

    Task<AuditPage> ListAsync(AuditQuery query, CancellationToken cancellationToken);

    /// <summary>Erases the lines that are older, until it is cancelled.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="StorageUnavailableException">Some could not be erased.</exception>
    Task<int> EraseAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>Without a store the newest lines are kept until the process ends.</summary>
internal sealed class MemoryAuditTrail : IAuditTrail
{
    private const int MostLines = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<AuditLine> _lines = new();

    public void Saved(AuditLine line)
    {
        lock (_gate)
        {
            _lines.Enqueue(line);
            if (_lines.Count > MostLines)
                _lines.Dequeue();
        }
    }

    public Task<AuditPage> ListAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        List<AuditLine> matching;
        lock (_gate)
            matching = [.. _lines.Where(query.Matches).OrderByDescending(line => line.Number)];
        return Task.FromResult(AuditPage.Of(query, matching.Where(line => line.Number < query.Below), matching.Count));
    }

    public Task<int> EraseAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var erased = 0;
        lock (_gate)
        {
            while (_lines.TryPeek(out var oldest) && oldest.At < before)
            {
                _lines.Dequeue();
                erased++;
            }
        }

        return Task.FromResult(erased);
    }
}
