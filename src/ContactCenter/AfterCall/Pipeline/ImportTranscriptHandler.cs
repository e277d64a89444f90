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
    : CallEffectHandler<CallEffect.ImportTranscript>(EffectMapper.ImportTranscript, calls, endings)
{
    protected override async Task<StorageChange?> ChangeAsync(
        CallEffect.ImportTranscript effect, CallSession call, CancellationToken cancellationToken)
    {
        // Whoever has another engine by now does not want it.
        if (engine is not IWrittenEngine)
            return null;
        using var key = await keys.MakeAsync(call.CallerLeg.Value, cancellationToken);
        var now = time.GetUtcNow();
        var item = ReadTranscriptHandler.Work(background, call, ToldTranscript.Of(key, effect, now), now);
        return new Change(index, call.CallerLeg.Value, item, background);
    }

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
