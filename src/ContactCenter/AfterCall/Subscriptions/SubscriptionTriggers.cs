using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Has events announced as they happen, in the commit that makes them true.</summary>
internal sealed class SubscriptionTriggers(SubscriptionStore subscriptions, BackgroundWork background, TimeProvider time)
    : ISettledCalls, IEndedRecordings, IEndedAnalyses
{
    public WorkItem? WorkFor(Recording recording) => recording.State == RecordingState.Ready
        ? WorkFor(new SubscribedEvent(EventTypes.RecordingReady, recording.Call, time.GetUtcNow(), recording.Number))
        : null;

    public WorkItem? WorkFor(string call, bool isRepaired) => WorkFor(new SubscribedEvent(EventTypes.AnalysisReady, call, time.GetUtcNow()));

    /// <remarks>A call that another system tells of may have ended long ago.</remarks>
    public StorageChange? ChangeFor(CallSession call)
    {
        var at = call.Caller.EndedAt ?? time.GetUtcNow();
        string[] types = call.Survey is { AskedAt: not null, AnsweredAt: not null }
            ? [EventTypes.CallEnded, EventTypes.SurveyAnswered]
            : [EventTypes.CallEnded];
        WorkItem[] items = [.. types.Select(type => WorkFor(new SubscribedEvent(type, call.CallerLeg.Value, at))).OfType<WorkItem>()];
        return items.Length == 0 ? null : new AddedWork(background, items);
    }

    private WorkItem? WorkFor(SubscribedEvent told) =>
        subscriptions.IsWanted(told.Type) ? SubscriptionWork.AnnouncementOf(background, told, time.GetUtcNow()) : null;
}
