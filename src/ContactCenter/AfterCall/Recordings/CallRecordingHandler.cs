using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Carries out one kind of effect of a call that is about its recordings; the call may have left for the history by now.</summary>
internal abstract class CallRecordingHandler<TEffect>(string kind, ICallStore calls, IRecordingIndex index, RecordingEndings endings) : IWorkHandler
    where TEffect : CallEffect
{
    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(5);

    public string Kind => kind;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var effect = (TEffect)EffectMapper.EffectOf(scope.Item);
        try
        {
            if (await calls.ReadAsync(new(scope.Item.Key)) is not { } call)
                return scope.Dropped();
            var known = await index.OfCallAsync(call.CallerLeg.Value, cancellationToken);
            return await endings.EndAsync(scope, call, Judge(effect, call, known), cancellationToken);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilHistoryIsBack, isFree: true);
        }
    }

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new((WorkItem?)null);

    /// <param name="effect">What is to be done.</param>
    /// <param name="call">The call.</param>
    /// <param name="known">Its recordings, in the order in which they began.</param>
    /// <returns>The recording as it is from now on, and the work that goes on with it; <c>null</c>: nothing is new.</returns>
    protected abstract (Recording Recording, WorkItem Further)? Judge(TEffect effect, CallSession call, IReadOnlyList<Recording> known);
}
