using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Between what a caller was asked for outside the conversation and its stored form.</summary>
internal static class SensitiveMapper
{
    private const string Accepted = "accepted";
    private const string Failed = "failed";
    private const string Abandoned = "abandoned";

    public static StoredSensitive Store(SensitiveRequest request) => new()
    {
        Id = request.Id,
        Name = request.Name,
        By = request.By,
        AskedAt = request.AskedAt.UtcTicks,
        Outcome = request.Outcome switch
        {
            SensitiveOutcome.Asked => null,
            SensitiveOutcome.Accepted => Accepted,
            SensitiveOutcome.Failed => Failed,
            SensitiveOutcome.Abandoned => Abandoned,
            _ => throw new InvalidOperationException($"{request.Outcome} has no stored form."),
        },
        Reason = request.Reason,
        LeftAt = request.LeftAt?.UtcTicks,
        EndedAt = request.EndedAt?.UtcTicks,
    };

    public static SensitiveRequest Read(StoredSensitive stored) => new(stored.Id, stored.Name, stored.By, CallMapper.At(stored.AskedAt))
    {
        Outcome = stored.Outcome switch
        {
            null => SensitiveOutcome.Asked,
            Accepted => SensitiveOutcome.Accepted,
            Failed => SensitiveOutcome.Failed,
            Abandoned => SensitiveOutcome.Abandoned,
            _ => throw new StorageException(
                $"Digits of a call are '{stored.Outcome}', which this program does not know. Start the program that wrote it, or restore a backup."),
        },
        Reason = stored.Reason,
        LeftAt = CallMapper.At(stored.LeftAt),
        EndedAt = CallMapper.At(stored.EndedAt),
    };
}
