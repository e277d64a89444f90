using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>The platform has told of a recording: the index has it from now on, and it is to be downloaded. The same one is told of in vain.</summary>
internal sealed class ImportRecordingHandler(
    ICallStore calls,
    IRecordingIndex index,
    RecordingEndings endings,
    RecordingKeys keys,
    BackgroundWork background,
    NumberBlocks numbers,
    TimeProvider time)
    : IWorkHandler
{
    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(5);

    public string Kind => EffectMapper.ImportRecording;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var effect = (CallEffect.ImportRecording)EffectMapper.EffectOf(scope.Item);
        var id = new LegId(scope.Item.Key);
        try
        {
            if (await calls.ReadAsync(id) is not { } call)
                return scope.Dropped();
            var known = await index.OfCallAsync(call.CallerLeg.Value, cancellationToken);
            var url = effect.File.Url!;
            var same = RecordingKeys.HashOf(call.CallerLeg, url);
            if (known.Any(recording => recording.Same == same))
                return await scope.SaveAsync(scope.Dropped(), saved => endings.EndAsync(id, saved), cancellationToken);
            var recording = keys.WithUrl(Begun(call, effect, known), url) with { State = RecordingState.Importing, Reason = null, Same = same };
            var change = new RecordingChange(index, recording, background, FetchRecordingHandler.Work(background, recording, time.GetUtcNow()));
            return await scope.SaveAsync(scope.Done(), saved => endings.EndAsync(id, saved, change), cancellationToken);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilHistoryIsBack, isFree: true);
        }
    }

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new((WorkItem?)null);

    /// <summary>The one that was expected, or another of the same leg or message.</summary>
    private Recording Begun(CallSession call, CallEffect.ImportRecording effect, IReadOnlyList<Recording> known)
    {
        var part = RecordedPart.Of(call, effect.Origin, time.GetUtcNow());
        var expected = known.FirstOrDefault(recording => recording.Origin == effect.Origin && recording is { Same: null });
        return (expected ?? new Recording(numbers.Take(), call.CallerLeg.Value, effect.Origin, part.StartedAt)) with
        {
            Department = part.Department,
            Agent = part.Agent,
            StartedAt = effect.File.StartedAt ?? part.StartedAt,
            Size = effect.File.Size,
        };
    }
}
