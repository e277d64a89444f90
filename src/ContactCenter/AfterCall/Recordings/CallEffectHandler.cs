using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Carries out one kind of effect of a call that is about its recordings; the call may have left for the history by now.</summary>
internal abstract class CallEffectHandler<TEffect>(string kind, ICallStore calls, RecordingEndings endings) : IWorkHandler
    where TEffect : CallEffect
{
    public string Kind => kind;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var effect = (TEffect)EffectMapper.EffectOf(scope.Item);
        if (await calls.ReadAsync(new(scope.Item.Key)) is not { } call)
            return scope.Dropped();
        return await endings.EndAsync(scope, call, await ChangeAsync(effect, call, cancellationToken), cancellationToken);
    }

    public ValueTask<WorkEnding> GiveUpAsync(WorkScope scope, string reason) => endings.GiveUpAsync(scope, reason);

    /// <summary>A call that is at hand stays so until it is done.</summary>
    public async ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) =>
        await calls.ReviveAsync(letter, now) ?? await endings.ReviveAsync(letter, now);

    /// <param name="effect">What is to be done.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Breaks off what waits for the disk.</param>
    /// <returns>What is committed with the end of the effect; <c>null</c>: nothing is new.</returns>
    protected abstract Task<StorageChange?> ChangeAsync(TEffect effect, CallSession call, CancellationToken cancellationToken);
}
