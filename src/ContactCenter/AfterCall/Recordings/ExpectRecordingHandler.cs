using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>A conversation is being recorded, or a voice message was: the index has it from now on, and somebody looks whether the recording comes.</summary>
internal sealed class ExpectRecordingHandler(
    ICallStore calls,
    IRecordingIndex index,
    RecordingEndings endings,
    BackgroundWork background,
    NumberBlocks numbers,
    RecordingsSettings settings,
    TimeProvider time)
    : CallRecordingHandler<CallEffect.ExpectRecording>(EffectMapper.ExpectRecording, calls, index, endings, background)
{
    protected override (Recording Recording, WorkItem Further)? Judge(
        CallEffect.ExpectRecording effect, CallSession call, IReadOnlyList<Recording> known)
    {
        // The platform may have told of it before.
        if (known.Any(recording => recording.Origin == effect.Origin))
            return null;
        var now = time.GetUtcNow();
        var part = RecordedPart.Of(call, effect.Origin, now);
        var expected = new Recording(numbers.Take(), call.CallerLeg.Value, effect.Origin, part.StartedAt) { Department = part.Department, Agent = part.Agent };
        return (expected, MissingRecordingHandler.Work(Background, expected, now + settings.ExpectWithin));
    }
}
