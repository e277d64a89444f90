using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>Tells the caller or the agent that they are going to be recorded. Where it is not known whether they heard it, it is said once more.</summary>
internal sealed class AnnounceRecordingHandler(ICallStore store, CallEngine engine, ICallsApi api, PlanSource plans, WorkOptions options)
    : CallWorkHandler<CallEffect.AnnounceRecording>(EffectMapper.AnnounceRecording, store, engine)
{
    private readonly CallEngine _engine = engine;

    public override WorkPermit? PermitFor(WorkItem item) => new(RequestBudget.Others, Priority.Callers);

    protected override CallEvent OwedWhenGivenUp(WorkScope scope, CallEffect.AnnounceRecording effect, string reason) => NotAnnounced(effect, reason);

    protected override async Task<Attempt> AttemptAsync(
        WorkScope scope, CallSession call, CallEffect.AnnounceRecording effect, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, effect))
            return new(scope.Dropped());
        if (Build(() => new AgentScript(plans.Current, call, _engine.Unset).Announcement(call.Leg(effect.Number)!), out var fault) is not { } words)
            return new(fault is null ? scope.Done() : scope.Dead(fault), NotAnnounced(effect, fault ?? "there are no words any more"));
        var reply = await api.TalkAsync(call.Addresses.Region, effect.Leg, words, cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted => new(scope.Done(), new CallEvent.RecordingAnnounced(effect.Number, effect.Leg)),
            ApiOutcome.NotFound => new(scope.Done(), NotAnnounced(effect, reply.Reason)),
            ApiOutcome.RefusedForNow or ApiOutcome.Unknown when scope.Attempt < options.MostAttempts => Again(scope, effect, WorkStage.Send, reply.Reason),
            _ => new(scope.Dead(reply.Reason), NotAnnounced(effect, reply.Reason)),
        };
    }

    private static CallEvent.LegNotRecorded NotAnnounced(CallEffect.AnnounceRecording effect, string reason) =>
        new(effect.Number, $"it could not be announced: {reason}");
}
