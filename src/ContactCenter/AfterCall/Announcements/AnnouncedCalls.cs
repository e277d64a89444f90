using System.Collections.Immutable;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>The calls that recording systems tell of: ours by our ids; each other one is kept as a call that has ended, of which little is known.</summary>
internal sealed class AnnouncedCalls(
    ICallStore calls, CallEdits edits, AnalysedAttributes analysed, SamenessKey key, ErasedCalls erased, TimeProvider time)
{
    /// <summary>So long a webhook waits for the history, which may be slow.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    /// <summary>Whether the call was erased, or is to be: nothing is kept of it any more, whoever tells of it.</summary>
    public async Task<bool> IsErasedAsync(RecordingSource source, RecordingAnnouncement announcement, CancellationToken cancellationToken) =>
        erased.IsErased(new LegId(announcement.CallId))
            || erased.IsErasedForeign(source.Name, announcement.CallId)
            || erased.IsErased(await key.CallOfAsync(source, announcement.CallId, cancellationToken));

    /// <summary>As <see cref="FindOrAddAsync"/>, for who does not wait: what only a slow or damaged history could say or keep is not known now.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<AnnouncedCall> TryFindOrAddAsync(
        RecordingSource source, RecordingAnnouncement announcement, string? address, CancellationToken cancellationToken)
    {
        CallSession? found = null;
        try
        {
            found = await FindAsync(source, announcement, CancellationToken.None).WaitAsync(LongestLook, time, cancellationToken);
            if (found is null)
                return new(await AddAsync(source, announcement, cancellationToken), IsSettled: true);
            var said = await SaidAsync(found, announcement, CancellationToken.None).WaitAsync(LongestLook, time, cancellationToken);
            if (said.IsNothing)
                return new(found, IsSettled: true);
            if (calls.Find(found.CallerLeg) is null)
                return new(found, IsSettled: false);
            await WriteAsync(source, found, said, address);
            return new(found, IsSettled: true);
        }
        catch (Exception fault) when (fault is HistoryUnavailableException or TimeoutException)
        {
            return new(found, IsSettled: false);
        }
    }

    /// <summary>Finds the call that was recorded, or keeps one; it is durable by then, and so is what the source says of the steps after it.</summary>
    /// <returns><c>null</c>: it was erased meanwhile.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="HistoryUnavailableException">Nobody knows whether the call has ended, or it cannot be changed.</exception>
    public async Task<CallSession?> FindOrAddAsync(
        RecordingSource source, RecordingAnnouncement announcement, string? address, CancellationToken cancellationToken)
    {
        if (await FindAsync(source, announcement, cancellationToken) is not { } found)
            return await AddAsync(source, announcement, cancellationToken);
        await WriteAsync(source, found, await SaidAsync(found, announcement, cancellationToken), address);
        return found;
    }

    /// <summary>Our id of the call as the source's own, which it has unless it is one of ours.</summary>
    /// <inheritdoc cref="SamenessKey.CallOfAsync"/>
    public Task<LegId> ForeignIdOfAsync(RecordingSource source, RecordingAnnouncement announcement, CancellationToken cancellationToken) =>
        key.CallOfAsync(source, announcement.CallId, cancellationToken);

    /// <returns><c>null</c>: it was erased meanwhile.</returns>
    private async Task<CallSession?> AddAsync(RecordingSource source, RecordingAnnouncement announcement, CancellationToken cancellationToken)
    {
        // It may have been there a moment ago.
        if (await IsErasedAsync(source, announcement, cancellationToken))
            return null;
        var call = await NewAsync(source, announcement, cancellationToken);
        await calls.AddEndedAsync(call);
        return call;
    }

    /// <summary>
    /// What is told of the steps after a call that is known. Its recordings are brought in and heard each by itself, and this one is not here yet: only what
    /// the analysis reads, which is one for the whole call, may come too late.
    /// </summary>
    private async Task<SaidOfSteps> SaidAsync(CallSession call, RecordingAnnouncement announcement, CancellationToken cancellationToken)
    {
        var changes = AnnouncedAttributes.ChangesOf(announcement, call.Attached.Attributes);
        return await analysed.RefusalOfAsync(call.CallerLeg.Value, changes, cancellationToken) is { } refusal
            ? new(changes.Remove(PostcallAttributes.Analysis), refusal)
            : new(changes, TooLate: null);
    }

    private async Task WriteAsync(RecordingSource source, CallSession call, SaidOfSteps said, string? address)
    {
        var doer = new Doer(WordOf(source), User: null, address);
        if (said.TooLate is { } refusal)
            await edits.WriteAsync(call.CallerLeg, new CallEdit.TooLate(refusal, WordOf(source)), doer);
        if (said.Changes.Count > 0)
            await edits.WriteAsync(call.CallerLeg, new CallEdit.Attributes(said.Changes, WordOf(source)), doer);
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
            Addresses = new(new Uri("https://localhost/"), CallSecret.New()),
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

    /// <param name="Changes">What is to be written into the call.</param>
    /// <param name="TooLate">Why something is passed over; <c>null</c>: nothing is.</param>
    private sealed record SaidOfSteps(ImmutableSortedDictionary<string, string?> Changes, string? TooLate)
    {
        public bool IsNothing => Changes.IsEmpty && TooLate is null;
    }
}

/// <summary>What is known at once of a call that a recording system has told of.</summary>
/// <param name="Call"><c>null</c>: only the history knows it, or it was erased.</param>
/// <param name="IsSettled">Whether the history need not be asked or told anything more.</param>
internal readonly record struct AnnouncedCall(CallSession? Call, bool IsSettled)
{
    /// <summary>Nothing is kept of it.</summary>
    public bool IsErased => IsSettled && Call is null;
}
