using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Tells the audit who has listened to which recording. A player asks for one sound piece by piece: within five minutes that is one hearing.</summary>
internal sealed class HeardRecordings(AuditLog audit, TimeProvider time)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan OneHearing = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Who, string? Address, long Recording, bool IsUnredacted), DateTimeOffset> _heard = [];

    /// <summary>Completes when the line is durable, before which nothing may be heard.</summary>
    /// <param name="doer">Who listens.</param>
    /// <param name="recording">To what.</param>
    /// <param name="isUnredacted">Whether nothing is covered in what is heard.</param>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It could not be saved.</exception>
    public async Task TellAsync(Doer doer, Recording recording, bool isUnredacted)
    {
        var hearing = (doer.Name, doer.Address, recording.Number, isUnredacted);
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_heard.TryGetValue(hearing, out var before) && now - before < OneHearing)
                return;
        }

        var words = AuditWords.Of(new RecordingHeardWords(recording.Call, recording.Department, isUnredacted));
        var number = recording.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await audit.TellAsync(audit.Line(doer.Name, AuditActions.RecordingHeard, number, after: words, address: doer.Address));
        lock (_gate)
        {
            if (_heard.Count >= MostRemembered)
                _heard.Clear();
            _heard[hearing] = now;
        }
    }
}
