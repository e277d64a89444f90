using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Has an answered survey announced once more when a spoken answer was put into words, which takes longer than the call.</summary>
internal sealed class SpokenAnswerTrigger(SubscriptionStore subscriptions, BackgroundWork background, TimeProvider time) : IEndedRecordings
{
    public WorkItem? WorkFor(Recording recording) =>
        recording is { State: RecordingState.Ready, Origin.Kind: RecordingKind.Answer } && subscriptions.IsWanted(EventTypes.SurveyAnswered)
            ? SubscriptionWork.AnnouncementOf(
                background, new(EventTypes.SurveyAnswered, recording.Call, time.GetUtcNow(), recording.Number), time.GetUtcNow())
            : null;
}
