using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>A conversation is being recorded: the index has it from now on, and somebody looks whether the recording comes.</summary>
internal sealed class ExpectRecordingHandler(
    ICallStore calls,
    IRecordingIndex index,
    RecordingEndings endings,
    BackgroundWork background,
    NumberBlocks numbers,
    RecordingsSettings settings,
    TimeProvider time)
    : IWorkHandler
{
    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(5);

    public string Kind => EffectMapper.ExpectRecording;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var effect = (CallEffect.ExpectRecording)EffectMapper.EffectOf(scope.Item);
        var id = new LegId(scope.Item.Key);
        var origin = new RecordingOrigin(RecordingKind.Conversation, effect.Number.Value);
        try
        {
            if (await calls.ReadAsync(id) is not { } call)
                return scope.Dropped();
            var known = await index.OfCallAsync(call.CallerLeg.Value, cancellationToken);
            // The platform may have told of it before.
            if (known.Any(recording => recording.Origin == origin))
                return await scope.SaveAsync(scope.Dropped(), saved => endings.EndAsync(id, saved), cancellationToken);
            var now = time.GetUtcNow();
            var part = RecordedPart.Of(call, origin, now);
            var recording = new Recording(numbers.Take(), call.CallerLeg.Value, origin, part.StartedAt) { Department = part.Department, Agent = part.Agent };
            var look = MissingRecordingHandler.Work(background, recording, now + settings.ExpectWithin);
            var change = new RecordingChange(index, recording, background, look);
            return await scope.SaveAsync(scope.Done(), saved => endings.EndAsync(id, saved, change), cancellationToken);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilHistoryIsBack, isFree: true);
        }
    }

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new((WorkItem?)null);
}
