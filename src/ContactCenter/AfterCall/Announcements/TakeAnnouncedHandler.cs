using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// Works off what a recording system has told and no webhook waits for: the history says whose call it is, and takes what was said in writing; a sound is
/// downloaded then.
/// </summary>
internal sealed class TakeAnnouncedHandler(
    IRecordingIndex index,
    RecordingEndings endings,
    WaitingAnnouncements waiting,
    RecordingSources sources,
    AnnouncedCalls calls,
    AnnouncedTexts texts,
    IEnumerable<IEndedRecordings> ended,
    BackgroundWork background,
    TimeProvider time)
    : RecordingWorkHandler(WorkKind, RecordingState.Importing, index, endings)
{
    public const string WorkKind = "takeAnnounced";

    /// <summary>Somebody who has told a conversation in writing is about to read it.</summary>
    public override bool HasOwnSlots => true;

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    /// <summary>What nobody wants any more does not wait either.</summary>
    public override async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var ending = await base.HandleAsync(scope, cancellationToken);
        return ending is { Outcome: WorkOutcome.Dropped, IsSaved: false }
            ? await EndAsync(scope, ending, new(change: null, waiting, RecordingWork.NumberOf(scope.Item)), cancellationToken)
            : ending;
    }

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        var told = await waiting.FindAsync(recording.Number, cancellationToken);
        var announcement = told?.ToAnnouncement();
        if (announcement is null || (recording.Url.IsEmpty && announcement.Transcript is null))
            return await GiveUpAsync(scope, recording, "what was told of it is not there any more", cancellationToken);
        // One that the settings name no more has told it all the same.
        var source = sources.Find(recording.Source!) ?? new(recording.Source!);
        // A call that nobody told the time of began when it was told of.
        var begun = announcement with { StartedAt = announcement.StartedAt ?? recording.StartedAt };
        var call = await calls.FindOrAddAsync(source, begun, told!.Address, cancellationToken);
        if (call is null)
            return await EndAsync(scope, scope.Done(), new(change: null, waiting, recording.Number) { IsErased = true }, cancellationToken);
        var taken = AnnouncedRecordings.Of(recording, call, announcement);
        var change = recording.Url.IsEmpty
            ? await KeptAsync(recording, taken, announcement.Transcript!, cancellationToken)
            : new(Index, taken, background, FetchRecordingHandler.Work(background, taken, time.GetUtcNow())) { Before = recording };
        return await EndAsync(scope, scope.Done(), new(change, waiting, recording.Number), cancellationToken);
    }

    private async Task<RecordingChange> KeptAsync(Recording before, Recording taken, TranscriptText said, CancellationToken cancellationToken)
    {
        var ready = await texts.KeepAsync(taken, said, cancellationToken);
        return new(Index, ready, background, [.. ended.WorkFor(ready)]) { Before = before };
    }

    private static Task<WorkEnding> EndAsync(WorkScope scope, WorkEnding ending, AnnouncementEnd change, CancellationToken cancellationToken) =>
        scope.SaveAsync(ending, end => scope.SaveAloneAsync(end, change), cancellationToken);

    /// <summary>Somebody may have it tried again, or the source tells it again.</summary>
    private Task<WorkEnding> GiveUpAsync(WorkScope scope, Recording recording, string reason, CancellationToken cancellationToken) =>
        Endings.GiveUpAsync(scope, recording, recording with { GivenUpIn = recording.State }, reason, cancellationToken);
}
