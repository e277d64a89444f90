using System.Net;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>
/// Moves the caller's leg to a new NCCO, so that it is felt once. If a request's outcome is unknown, the leg's conversation
/// tells: a leg that was moved is in another one than before, and not in the room. It is tried as long as the caller is there and the platform does not
/// say again and again that the leg cannot be moved.
/// </summary>
internal sealed class TransferCallerHandler(ICallStore store, CallEngine engine, ICallsApi api, RequestBudget budget, PlanSource plans, WorkOptions options)
    : CallWorkHandler<CallEffect.TransferCaller>(EffectMapper.TransferCaller, store, engine)
{
    private static readonly WorkPermit Permit = new(RequestBudget.Others, Priority.Callers);

    private readonly ICallStore _store = store;
    private readonly CallEngine _engine = engine;

    public override WorkPermit? PermitFor(WorkItem item) => Permit;

    protected override Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, CallEffect.TransferCaller effect, CancellationToken cancellationToken) =>
        scope.Item.Stage == WorkStage.Send ? SendAsync(scope, call, effect, cancellationToken) : LookUpAsync(scope, call, effect, cancellationToken);

    protected override CallEvent OwedWhenGivenUp(WorkScope scope, CallEffect.TransferCaller effect, string reason) =>
        new CallEvent.CallerNotTransferred(effect.Step, IsGone: false, reason);

    private async Task<Attempt> SendAsync(WorkScope scope, CallSession before, CallEffect.TransferCaller effect, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(before, effect))
            return new(scope.Dropped());
        await scope.MarkSentAsync();
        if (await FindConversationAsync(scope, effect, cancellationToken) is { } otherwise)
            return otherwise;
        if (_store.Find(before.CallerLeg) is not { } call || !CallFlow.Wants(call, effect))
            return new(scope.Dropped());
        var plan = plans.Current;
        if (call.Placement.State is EnteringDigits entering && !entering.IsIn(plan))
            return new(scope.Done(), new CallEvent.CallerNotTransferred(effect.Step, IsGone: false, EnteringDigits.WhyUnasked));
        if (Build(() => CallScript.For(plan, call, unset: _engine.Unset), out var fault) is not { } ncco)
            return new(scope.Dead(fault!), new CallEvent.CallerNotTransferred(effect.Step, IsGone: false, fault!));
        var reply = await api.ModifyAsync(call.Addresses.Region, call.CallerLeg, new TransferToNcco(ncco), cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted => new(scope.Done(), new CallEvent.CallerTransferred(effect.Step)),
            ApiOutcome.Unknown => InDoubt(scope, effect, reply),
            _ => Fail(scope, effect, reply),
        };
    }

    private async Task<Attempt> LookUpAsync(WorkScope scope, CallSession call, CallEffect.TransferCaller effect, CancellationToken cancellationToken)
    {
        var wait = RequestTimes.UntilNextLookUp(scope.Item, scope.Now);
        if (!CallFlow.Wants(call, effect))
            return IsOvertaken(call, effect) && wait is { } rest ? Again(scope, effect, WorkStage.LookUp, MayTakeEffect, rest) : new(scope.Done());
        if (!call.Placement.IsInRoom && call.Placement.SoughtStep != effect.Step)
            return Again(scope, effect, WorkStage.Send, "the process ended before the request was sent", RequestTimes.AfterLookUp);
        var found = await api.GetAsync(call.Addresses.Region, call.CallerLeg, cancellationToken);
        if (found.Outcome == ApiOutcome.NotFound)
            return Fail(scope, effect, found);
        if (found.Value is not { } leg)
            return Again(scope, effect, WorkStage.LookUp, found.Reason);
        if (leg.Status.IsEnd)
            return new(scope.Done(), RecordFacts.Of(leg));
        return (leg.Conversation is { } conversation ? call.Placement.HasLeftFor(conversation) : false) switch
        {
            true => new(scope.Done(), new CallEvent.CallerTransferred(effect.Step)),
            false when wait is not null => Again(scope, effect, WorkStage.LookUp, MayTakeEffect, wait),
            false => Again(scope, effect, WorkStage.Send, "the request had no effect", RequestTimes.BeforeNextSend(scope.Item)),
            null when wait is not null || scope.Item.Attempts < RequestTimes.LookUpsInDoubt =>
                Again(scope, effect, WorkStage.LookUp, "it is not known whether the caller was moved or went into the room"),
            null => Again(scope, effect, WorkStage.Send, "the caller did not answer from where the request leads"),
        };
    }

    /// <summary>Whether the caller is to be led elsewhere by now: who was moved late would be torn away from there.</summary>
    private static bool IsOvertaken(CallSession call, CallEffect.TransferCaller effect) =>
        !call.IsOver && !call.Placement.IsReached && call.Placement.Step != effect.Step;

    /// <summary>
    /// A caller of whom it was not told that they are in the room is looked up first: else a lost answer could not be told from a
    /// lost request. The transfer does not need it, so a question without an answer holds it up for a moment only.
    /// </summary>
    /// <returns>What is to be done instead of the transfer, which may have become needless meanwhile; <c>null</c>: the transfer.</returns>
    private async Task<Attempt?> FindConversationAsync(WorkScope scope, CallEffect.TransferCaller effect, CancellationToken cancellationToken)
    {
        if (_store.Find(new(scope.Item.Key)) is not { } call || call.Placement.IsInRoom)
            return null;
        var found = await api.GetAsync(call.Addresses.Region, call.CallerLeg, cancellationToken);
        if (found.Outcome == ApiOutcome.RefusedForNow && scope.Item.Attempts < RequestTimes.QuestionsBeforeTransfer)
            return Again(scope, effect, WorkStage.Send, found.Reason);
        var told = await _engine.HandleAsync(call.CallerLeg, new CallEvent.CallerFoundIn(found.Value?.Conversation));
        told.Work?.Release();
        if (told.Session is not { } now || !CallFlow.Wants(now, effect))
            return new Attempt(scope.Done());
        await budget.AcquireAsync(Permit, cancellationToken);
        // The question took its time: how long the request may be on its way counts from now.
        await scope.MarkSentAsync();
        return null;
    }

    /// <summary>The leg is too young, on the move, or in a state out of which no transfer leads.</summary>
    private static bool IsLegUnfit<T>(ApiReply<T> reply)
        where T : class => reply.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict;

    /// <summary>
    /// A leg that is too young or on the move is refused for some seconds. One that is refused for longer, twice in the same words, is in a state out of which
    /// no transfer leads. Attempts that were answered otherwise, in an outage say, tell nothing of the leg.
    /// </summary>
    private bool IsRefusedForGood<T>(WorkScope scope, ApiReply<T> reply)
        where T : class =>
        IsLegUnfit(reply) && EffectMapper.RefusalsOf(scope.Item) + 1 >= options.MostAttempts && scope.Item.LastError == reply.Reason;

    /// <remarks>A caller whom a refused token would strand is moved when it is taken again, if that is soon.</remarks>
    private Attempt Fail<T>(WorkScope scope, CallEffect.TransferCaller effect, ApiReply<T> reply)
        where T : class => reply switch
        {
            { Outcome: ApiOutcome.RefusedForNow or ApiOutcome.Unknown } when !IsRefusedForGood(scope, reply) => TryAgain(scope, effect, reply),
            { IsTokenRefused: true } when scope.Attempt < options.MostAttempts => Again(scope, effect, WorkStage.Send, reply.Reason),
            { Outcome: ApiOutcome.NotFound } => new(scope.Done(), new CallEvent.CallerNotTransferred(effect.Step, IsGone: true, reply.Reason)),
            _ => new(scope.Dead(reply.Reason), new CallEvent.CallerNotTransferred(effect.Step, IsGone: false, reply.Reason)),
        };

    private static Attempt TryAgain<T>(WorkScope scope, CallEffect.TransferCaller effect, ApiReply<T> reply)
        where T : class
    {
        var again = Again(scope, effect, WorkStage.Send, reply.Reason);
        return IsLegUnfit(reply) ? again with { Ending = EffectMapper.Refused(effect, again.Ending) } : again;
    }
}
