using System.Collections.Concurrent;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>Takes in what recording systems tell of: once for each recording, however often and at the same time it is told.</summary>
internal sealed class AnnouncedRecordings(
    AnnouncedCalls calls,
    WaitingAnnouncements waiting,
    SamenessKey key,
    IRecordingIndex index,
    RecordingKeys keys,
    BackgroundWork background,
    NumberBlocks numbers,
    IDeadLetters deadLetters,
    ICommitter committer,
    TimeProvider time) : IDisposable
{
    /// <summary>What is about the same recording has the same turn.</summary>
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>By sameness, what nobody waits for any more and may become durable still: the index does not tell it yet.</summary>
    private readonly ConcurrentDictionary<string, StorageChange> _late = new(StringComparer.Ordinal);

    /// <returns>
    /// The recording as it is known from now on, durable by then; one that was told of before, as it is by now, unless its download has failed and is begun
    /// again. <c>null</c>: its call was erased, and nothing is kept.
    /// </returns>
    /// <param name="address">Where the source was heard from; <c>null</c>: it was asked.</param>
    /// <param name="retriesFailed">
    /// Whether one that has failed is downloaded again, and one that was given up is tried again: what was wrong may be mended, or its address another.
    /// </param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">A key by which recordings are known again, or the recording's, cannot be read.</exception>
    public async Task<Recording?> TakeAsync(
        RecordingSource source, RecordingAnnouncement announcement, string? address, bool retriesFailed, CancellationToken cancellationToken)
    {
        if (announcement.EarlierCallId is { } earlier && await IsOfEarlierAsync(source, announcement with { CallId = earlier }, cancellationToken))
            announcement = announcement with { CallId = earlier };
        if (await calls.IsErasedAsync(source, announcement, cancellationToken))
            return null;
        var same = await key.HashOfAsync(source, announcement, cancellationToken);
        var turn = _turns[Convert.ToByte(same[..2], 16) % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (_late.TryGetValue(same, out var late))
                await late.Durable;
            var recording = await index.FindSameAsync(same, cancellationToken) is { } known
                ? await TakeAgainAsync(known, announcement, address, retriesFailed, cancellationToken)
                : await AddAsync(source, announcement, same, address, cancellationToken);
            // What was to be written since then is not kept.
            return await calls.IsErasedAsync(source, announcement, cancellationToken) ? null : recording;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The recording as one of that call.</summary>
    public static Recording Of(Recording recording, CallSession call, RecordingAnnouncement announcement) => recording with
    {
        Call = call.CallerLeg.Value,
        Department = call.Department,
        StartedAt = announcement.StartedAt is null && call.Caller.StartedAt < recording.StartedAt ? call.Caller.StartedAt : recording.StartedAt,
        AwaitsCall = false,
    };

    public void Dispose()
    {
        foreach (var turn in _turns)
            turn.Dispose();
    }

    /// <summary>Whether it is here already under the earlier id of its call, or that call was erased.</summary>
    private async Task<bool> IsOfEarlierAsync(RecordingSource source, RecordingAnnouncement earlier, CancellationToken cancellationToken) =>
        await calls.IsErasedAsync(source, earlier, cancellationToken)
            || await index.FindSameAsync(await key.HashOfAsync(source, earlier, cancellationToken), cancellationToken) is not null;

    private async Task<Recording?> AddAsync(
        RecordingSource source, RecordingAnnouncement announcement, string same, string? address, CancellationToken cancellationToken)
    {
        var known = await calls.TryFindOrAddAsync(source, announcement, address, cancellationToken);
        if (known.IsErased)
            return null;
        var recording = New(source, announcement, await calls.ForeignIdOfAsync(source, announcement, cancellationToken)) with { Same = same };
        if (known.Call is { } call)
            recording = Of(recording, call, announcement);
        StorageChange change = known.IsSettled && announcement.Url is not null
            ? new RecordingChange(index, recording, background, FetchRecordingHandler.Work(background, recording, time.GetUtcNow()))
            : Arrival(recording, announcement, address);
        await SaveAsync(change, same);
        return recording;
    }

    private async Task<Recording> TakeAgainAsync(
        Recording known, RecordingAnnouncement announcement, string? address, bool retriesFailed, CancellationToken cancellationToken)
    {
        // One whose file here is damaged stays as it is: a download that fails would take what is left of it, its original perhaps.
        if (retriesFailed && announcement.Url is { } url && known is { State: RecordingState.Failed, Sound: null })
            return await FetchAgainAsync(known, url, cancellationToken);
        var isWaiting = known is { State: RecordingState.Importing } && (known.AwaitsCall || known.Url.IsEmpty);
        return isWaiting && known.Url.IsEmpty == (announcement.Url is null)
            ? await WaitAgainAsync(known, announcement, address, retriesFailed, cancellationToken)
            : known;
    }

    /// <summary>What was told is on its way, unless that was given up, or it was never kept: then it is told again.</summary>
    private async Task<Recording> WaitAgainAsync(
        Recording recording, RecordingAnnouncement announcement, string? address, bool retriesFailed, CancellationToken cancellationToken)
    {
        if (!(recording.IsGivenUp && retriesFailed) && await waiting.HasAsync(recording.Number, cancellationToken))
            return recording;
        var again = recording with { GivenUpIn = null };
        var arrival = Arrival(again, announcement, address, before: recording);
        await SaveAsync(arrival, recording.Same!);
        return arrival.IsMade ? again : await index.FindAsync(recording.Number, cancellationToken) ?? recording;
    }

    private AnnouncementArrival Arrival(Recording recording, RecordingAnnouncement announcement, string? address, Recording? before = null) => new(
        new(index, recording, background, TakeAnnouncedHandler.Work(background, recording, time.GetUtcNow()))
        {
            Before = before,
            InPlaceOf = before is null ? null : deadLetters,
        },
        waiting,
        waiting.Seal(recording.Number, StoredAnnouncement.Of(announcement, address)));

    private async Task<Recording> FetchAgainAsync(Recording failed, Uri url, CancellationToken cancellationToken)
    {
        var again = keys.WithUrl(failed, url).Anew();
        var work = FetchRecordingHandler.Work(background, again, time.GetUtcNow());
        var change = new RecordingChange(index, again, background, work) { Before = failed, InPlaceOf = deadLetters };
        await SaveAsync(change, failed.Same!);
        return change.IsMade ? again : await index.FindAsync(failed.Number, cancellationToken) ?? failed;
    }

    private async Task SaveAsync(StorageChange change, string same)
    {
        try
        {
            await committer.SaveAsync(change);
        }
        catch (StorageUnavailableException)
        {
            _late[same] = change;
            _ = change.Settled.ContinueWith(_ => _late.TryRemove(new(same, change)), TaskScheduler.Default);
            throw;
        }
    }

    private Recording New(RecordingSource source, RecordingAnnouncement announcement, LegId call)
    {
        var now = time.GetUtcNow();
        var recording = new Recording(
            numbers.Take(), call.Value, new(RecordingKind.Conversation, Number: 0), announcement.StartedAt < now ? announcement.StartedAt.Value : now)
        {
            Agent = announcement.Agent,
            AwaitsCall = true,
            State = RecordingState.Importing,
            Source = source.Name,
            AgentChannel = source.AgentChannel,
            IsKnownByContent = announcement.RecordingId is null,
        };
        return announcement.Url is { } url ? keys.WithUrl(recording, url) : recording;
    }
}
