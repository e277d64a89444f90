using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>Takes in what recording systems tell of: once for each recording, however often and at the same time it is told.</summary>
internal sealed class AnnouncedRecordings(
    AnnouncedCalls calls,
    AnnouncedTexts texts,
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

    /// <returns>
    /// The recording as it is known from now on, durable by then; one that was told of before, as it is by now, unless its download has failed and is begun
    /// again. <c>null</c>: its call was erased, and nothing is kept.
    /// </returns>
    /// <param name="address">Where the source was heard from; <c>null</c>: it was asked.</param>
    /// <param name="retriesFailed">Whether one that has failed is downloaded again: what was wrong may be mended, or its address another.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="HistoryUnavailableException">It is not known whether the call is one of ours.</exception>
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
            var recording = await index.FindSameAsync(same, cancellationToken) ?? await AddAsync(source, announcement, same, address, cancellationToken);
            // One whose file here is damaged stays as it is: a download that fails would take what is left of it, its original perhaps.
            if (retriesFailed && announcement.Url is { } url && recording is { State: RecordingState.Failed, Sound: null })
                recording = await FetchAgainAsync(recording, url, cancellationToken);
            // Where the text could not be kept at first, it is told again.
            if (announcement is { Url: null, Transcript: { } text } && recording is { State: RecordingState.Importing, Url.IsEmpty: true })
                recording = await texts.KeepAsync(recording, text, cancellationToken);
            // What was to be written since then is not kept.
            return await calls.IsErasedAsync(source, announcement, cancellationToken) ? null : recording;
        }
        finally
        {
            turn.Release();
        }
    }

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
        if (await calls.FindOrAddAsync(source, announcement, address, cancellationToken) is not { } call)
            return null;
        var recording = New(source, announcement, call) with { Same = same };
        WorkItem[] work = announcement.Url is null ? [] : [FetchRecordingHandler.Work(background, recording, time.GetUtcNow())];
        var change = new RecordingChange(index, recording, background, work);
        await committer.SaveAsync(change);
        return recording;
    }

    private async Task<Recording> FetchAgainAsync(Recording failed, Uri url, CancellationToken cancellationToken)
    {
        var again = keys.WithUrl(failed, url).Anew();
        var work = FetchRecordingHandler.Work(background, again, time.GetUtcNow());
        var change = new RecordingChange(index, again, background, work) { Before = failed, InPlaceOf = deadLetters };
        await committer.SaveAsync(change);
        return change.IsMade ? again : await index.FindAsync(failed.Number, cancellationToken) ?? failed;
    }

    private Recording New(RecordingSource source, RecordingAnnouncement announcement, CallSession call)
    {
        var now = time.GetUtcNow();
        var begun = announcement.StartedAt ?? call.Caller.StartedAt;
        var recording = new Recording(
            numbers.Take(), call.CallerLeg.Value, new(RecordingKind.Conversation, Number: 0), begun < now ? begun : now)
        {
            Department = call.Department,
            Agent = announcement.Agent,
            State = RecordingState.Importing,
            Source = source.Name,
            AgentChannel = source.AgentChannel,
            IsKnownByContent = announcement.RecordingId is null,
        };
        return announcement.Url is { } url ? keys.WithUrl(recording, url) : recording;
    }
}
