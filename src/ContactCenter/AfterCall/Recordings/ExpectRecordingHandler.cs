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
    : CallRecordingHandler<CallEffect.ExpectRecording>(EffectMapper.ExpectRecording, calls, index, endings, background)
{
    protected override (Recording Recording, WorkItem Further)? Judge(
        CallEffect.ExpectRecording effect, CallSession call, IReadOnlyList<Recording> known)
    {
        var origin = new RecordingOrigin(RecordingKind.Conversation, effect.Number.Value);
        // The platform may have told of it before.
        if (known.Any(recording => recording.Origin == origin))
            return null;
        var now = time.GetUtcNow();
        var part = RecordedPart.Of(call, origin, now);
        var expected = new Recording(numbers.Take(), call.CallerLeg.Value, origin, part.StartedAt) { Department = part.Department, Agent = part.Agent };
        return (expected, MissingRecordingHandler.Work(Background, expected, now + settings.ExpectWithin));
    }
}
