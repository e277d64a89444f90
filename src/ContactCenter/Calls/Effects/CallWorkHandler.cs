using System.Collections.Immutable;
using System.Diagnostics;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>Carries out one kind of effect of a call. What it leads to is committed together with how the attempt ended.</summary>
internal abstract class CallWorkHandler<TEffect>(string kind, ICallStore store, CallEngine engine) : IWorkHandler
    where TEffect : CallEffect
{
    public string Kind => kind;

    /// <summary>Why a request is looked up again of which nothing is to be seen.</summary>
    protected const string MayTakeEffect = "the request has had no effect, and may still be on its way";

    public virtual bool TakesSlot => true;

    public virtual WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var effect = (TEffect)EffectMapper.EffectOf(scope.Item);
        if (store.Find(new(scope.Item.Key)) is not { } call)
            return scope.Dropped();
        var (ending, facts) = await AttemptAsync(scope, call, effect, cancellationToken);
        // The lease limits the attempt alone: what the platform has done is not asked for again because the disk was away for longer.
        return await scope.SaveAsync(ending, async saved => await engine.EndAsync(call.CallerLeg, facts, saved), scope.Stopping);
    }

    public ValueTask<WorkEnding> GiveUpAsync(WorkScope scope, string reason) =>
        engine.GiveUpAsync(scope, reason, () => OwedWhenGivenUp(scope, (TEffect)EffectMapper.EffectOf(scope.Item), reason));

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => store.ReviveAsync(letter, now);

    public IDisposable? BeginLogScope(ILogger logger, WorkItem item) => LogScope.Of(logger, new(item.Key), LegOf(item));

    public virtual string Name => typeof(TEffect).Name;

    public Activity? Trace(WorkItem item) => CallTracing.Effect(item, Name, LegOf(item), isTimer: item.Kind == EffectMapper.Timer);

    /// <summary>Carries the effect out once.</summary>
    protected abstract Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, TEffect effect, CancellationToken cancellationToken);

    /// <summary>What the call is told where the effect has failed in a way that nobody has foreseen, and is not tried again.</summary>
    /// <returns><c>null</c>: nobody waits for it, or a timer sees to who does.</returns>
    protected virtual CallEvent? OwedWhenGivenUp(WorkScope scope, TEffect effect, string reason) => null;

    /// <summary>Builds what is to be sent.</summary>
    /// <param name="build">Of the plan and the call as they are now.</param>
    /// <param name="fault">Why it cannot be built, which no later attempt would change; <c>null</c>: it was built.</param>
    protected static T? Build<T>(Func<T?> build, out string? fault)
        where T : class
    {
        try
        {
            fault = null;
            return build();
        }
        catch (Exception broken)
        {
            // Whatever it is, the call must be told: else somebody waits for what never comes.
            fault = $"the request cannot be built: {broken.Message}";
            return null;
        }
    }

    /// <summary>It is to be tried again; the call is told why.</summary>
    protected static Attempt Again(WorkScope scope, TEffect effect, WorkStage stage, string reason, TimeSpan? delay = null) =>
        new(scope.Again(stage, reason, delay), [Failed(scope, effect, reason)]);

    /// <summary>It was sent, and what became of it is to be looked up; the call is told why.</summary>
    protected static Attempt InDoubt<T>(WorkScope scope, TEffect effect, ApiReply<T> reply)
        where T : class => new(scope.InDoubt(reply.Reason, RequestTimes.BeforeLookUp, reply.IsAnswered), [Failed(scope, effect, reply.Reason)]);

    protected static CallEvent Failed(WorkScope scope, TEffect effect, string reason) => new CallEvent.RequestFailed(effect, scope.Attempt, reason);

    /// <returns><c>null</c>: it is about the call, or about a leg that has a number only.</returns>
    private static LegId? LegOf(WorkItem item) => EffectMapper.EffectOf(item).Match(
        createAgentLeg: static _ => (LegId?)null,
        transferCaller: _ => new LegId(item.Key),
        hangUp: static hangUp => hangUp.Leg,
        lookUp: static lookUp => lookUp.Leg,
        askService: static _ => null,
        announceRecording: static announce => announce.Leg,
        recordLeg: static _ => null,
        playMusic: static _ => null,
        stopMusic: static _ => null,
        expectRecording: static _ => null,
        importRecording: static _ => null,
        importTranscript: static _ => null,
        startTimer: static _ => null);
}

/// <summary>How an attempt ended, and what the call is told because of it, in this order.</summary>
internal readonly record struct Attempt(WorkEnding Ending, ImmutableArray<CallEvent> Facts)
{
    public Attempt(WorkEnding ending)
        : this(ending, [])
    {
    }

    public Attempt(WorkEnding ending, CallEvent fact)
        : this(ending, [fact])
    {
    }
}
