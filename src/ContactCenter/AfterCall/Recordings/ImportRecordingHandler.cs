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
    : CallRecordingHandler<CallEffect.ImportRecording>(EffectMapper.ImportRecording, calls, index, endings, background)
{
    protected override (Recording Recording, WorkItem Further)? Judge(
        CallEffect.ImportRecording effect, CallSession call, IReadOnlyList<Recording> known)
    {
        var url = effect.File.Url!;
        var same = RecordingKeys.HashOf(call.CallerLeg, url);
        if (known.Any(recording => recording.Same == same))
            return null;
        var begun = keys.WithUrl(Begun(call, effect, known), url) with { State = RecordingState.Importing, Reason = null, Same = same };
        return (begun, FetchRecordingHandler.Work(Background, begun, time.GetUtcNow()));
    }

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
            PlatformId = effect.File.Id,
        };
    }
}
