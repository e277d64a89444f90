using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Calls.Steps.Goodbye;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>The calls that recording systems tell of: ours by our ids; each other one is kept as a call that has ended, of which little is known.</summary>
internal sealed class AnnouncedCalls(ICallStore calls, CallEdits edits, SamenessKey key, ErasedCalls erased, TimeProvider time)
{
    /// <summary>Whether the call was erased, or is to be: nothing is kept of it any more, whoever tells of it.</summary>
    public async Task<bool> IsErasedAsync(RecordingSource source, RecordingAnnouncement announcement, CancellationToken cancellationToken) =>
        erased.IsErased(new LegId(announcement.CallId))
            || erased.IsErasedForeign(source.Name, announcement.CallId)
            || erased.IsErased(await key.CallOfAsync(source, announcement.CallId, cancellationToken));

    /// <summary>Finds the call that was recorded, or keeps one; it is durable by then, and so is what the source says of the steps after it.</summary>
    /// <returns><c>null</c>: it was erased meanwhile.</returns>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">Nobody knows whether the call has ended, or it cannot be changed.</exception>
    public async Task<CallSession?> FindOrAddAsync(
        RecordingSource source, RecordingAnnouncement announcement, string? address, CancellationToken cancellationToken)
    {
        var call = await FindAsync(source, announcement, cancellationToken);
        if (call is null)
        {
            // It may have been there a moment ago.
            if (await IsErasedAsync(source, announcement, cancellationToken))
                return null;
            call = await NewAsync(source, announcement, cancellationToken);
            await calls.AddEndedAsync(call);
        }

        var changes = AnnouncedAttributes.ChangesOf(announcement, call.Attached.Attributes);
        if (changes.Count > 0)
            await edits.WriteAsync(call.CallerLeg, new CallEdit.Attributes(changes, WordOf(source)), new(WordOf(source), User: null, address));
        return call;
    }

    private async Task<CallSession?> FindAsync(RecordingSource source, RecordingAnnouncement announcement, CancellationToken cancellationToken) =>
        await calls.ReadAsync(new LegId(announcement.CallId))
            ?? await calls.ReadAsync(await key.CallOfAsync(source, announcement.CallId, cancellationToken));

    private async Task<CallSession> NewAsync(RecordingSource source, RecordingAnnouncement announcement, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var startedAt = announcement.StartedAt < now ? announcement.StartedAt.Value : now;
        var call = new CallSession
        {
            CallerLeg = await key.CallOfAsync(source, announcement.CallId, cancellationToken),
            Addresses = new(new("https://localhost/"), CallSecret.New()),
            // Nobody tells how long it was.
            Caller = new()
            {
                Address = CallListParameters.Dialled(announcement.Caller) ?? "",
                Dialled = "",
                Voice = VoiceStyle.Default,
                StartedAt = startedAt,
                AnsweredAt = startedAt,
                EndedAt = startedAt,
                HeardAt = now,
            },
            Placement = new() { State = new Ended() },
            Department = source.Department,
            Foreign = new(source.Name, announcement.CallId) { Agent = announcement.Agent },
        };
        var attributes = AnnouncedAttributes.ChangesOf(announcement, call.Attached.Attributes).Aggregate(
            call.Attached.Attributes, (all, attribute) => all.With(attribute.Key, attribute.Value!));
        return (call with { Attached = new() { Attributes = attributes } }).Note(now, $"{WordOf(source)} has told of it");
    }

    private static string WordOf(RecordingSource source) => $"source {source.Name}";
}
