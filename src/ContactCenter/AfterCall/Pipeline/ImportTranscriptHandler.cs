using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>The platform has told of a transcript: where it is, is encrypted from now on, and it is to be read when its recording is here.</summary>
internal sealed class ImportTranscriptHandler(
    ICallStore calls,
    ITranscriptionEngine engine,
    CallKeys keys,
    IRecordingIndex index,
    RecordingEndings endings,
    BackgroundWork background,
    TimeProvider time)
    : IWorkHandler
{
    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(5);

    public string Kind => EffectMapper.ImportTranscript;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var effect = (CallEffect.ImportTranscript)EffectMapper.EffectOf(scope.Item);
        try
        {
            if (await calls.ReadAsync(new(scope.Item.Key)) is not { } call)
                return scope.Dropped();
            // Whoever has another engine by now does not want it.
            if (engine is not IWrittenEngine)
                return await endings.EndAsync(scope, call, change: null, cancellationToken);
            using var key = await keys.MakeAsync(call.CallerLeg.Value, cancellationToken);
            var now = time.GetUtcNow();
            var item = ReadTranscriptHandler.Work(background, call, ToldTranscript.Of(key, effect, now), now);
            return await endings.EndAsync(scope, call, new Change(index, call.CallerLeg.Value, item, background), cancellationToken);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilHistoryIsBack, isFree: true);
        }
    }

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new((WorkItem?)null);

    /// <summary>Nothing, if the call is erased by now.</summary>
    private sealed class Change(IRecordingIndex index, string call, WorkItem item, BackgroundWork background) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            if (index.MayWrite(rows, call))
                WorkRows.Insert(rows, item);
        }

        protected override void OnCommitted() => background.Committed([item]);
    }
}
