using System.Collections.Immutable;
using System.Diagnostics;
using ContactCenter.Calls.Plan;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>The one way by which a fact changes a call: the rules decide, the store saves, the dispatcher takes the effects.</summary>
public sealed partial class CallEngine
{
    private const string AllLinesBusy = "all lines are busy";

    private readonly ICallStore _store;
    private readonly PlanSource _plans;
    private readonly CallLimits _limits;
    private readonly CallMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<CallEngine> _logger;
    private readonly Decide _decide;
    private volatile bool _isClosing;

    public CallEngine(ICallStore store, PlanSource plans, CallLimits limits, CallMetrics metrics, TimeProvider time, ILogger<CallEngine> logger)
    {
        _store = store;
        _plans = plans;
        _limits = limits;
        _metrics = metrics;
        _time = time;
        _logger = logger;
        _decide = Judge;
    }

    /// <summary>Whether new callers are turned away because the process is about to end.</summary>
    public bool IsClosing => _isClosing;

    /// <summary>No new calls from now on; those that run go on.</summary>
    public void CloseToNewCalls() => _isClosing = true;

    /// <summary>Applies a fact that a webhook told.</summary>
    /// <param name="call">The call that it is about.</param>
    /// <param name="fact">What was told.</param>
    /// <param name="delivery">By which the webhook is known again.</param>
    /// <param name="along">What else is saved in the same commit.</param>
    /// <returns>What came of it; the effects start when its <see cref="Handled.Work"/> is released.</returns>
    public async ValueTask<Handled> HandleAsync(LegId call, CallEvent fact, DeliveryId? delivery = null, SavedAlong? along = null)
    {
        using var span = CallTracing.Transition(call, fact);
        var handled = await _store.TransitAsync(call, delivery, fact, _decide, along);
        if (handled.Session is null)
            handled = NotBegun(fact);
        Report(call, fact, handled, span);
        return handled;
    }

    /// <summary>Applies a fact that no webhook waits for.</summary>
    public async ValueTask TellAsync(LegId call, CallEvent fact) => (await HandleAsync(call, fact)).Work?.Release();

    /// <summary>Applies a fact about a call that has left for the history; what it would have to be done on the line is done by nobody.</summary>
    /// <param name="call">The call that it is about.</param>
    /// <param name="fact">What was told.</param>
    /// <param name="first">What is to be durable before a change is kept; with the call before the fact.</param>
    /// <returns>Nothing if the call is not in the history, or is at hand.</returns>
    public async Task<Handled> HandleEndedAsync(LegId call, CallEvent fact, Func<CallSession, Handled, Task> first)
    {
        using var span = CallTracing.Transition(call, fact);
        var handled = await _store.TransitEndedAsync(call, fact, _decide, first);
        if (handled.Session is not null)
            Report(call, fact, handled, span);
        return handled;
    }

    /// <summary>Applies what an attempt at work has led to, in the commit that keeps how the attempt ended.</summary>
    /// <param name="call">The call that the work was for; while it is not at hand, nothing is saved.</param>
    /// <param name="facts">What the attempt has led to.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="along">What else is saved in the same commit.</param>
    public async ValueTask EndAsync(LegId call, ImmutableArray<CallEvent> facts, WorkEnding ending, StorageChange? along = null)
    {
        using var span = facts.IsEmpty ? null : CallTracing.Transition(call, facts[0]);
        var handled = await _store.EndAsync(call, facts, ending, _decide, along);
        if (!facts.IsEmpty)
            Report(call, facts[^1], handled, span);
        handled.Work?.Release();
    }

    /// <summary>Gives work for a call up that has failed in a way that nobody has foreseen; a call that is at hand does not wait for it any more.</summary>
    /// <param name="scope">Of the attempt.</param>
    /// <param name="reason">What went wrong.</param>
    /// <param name="owed">What the call is told, so that nobody waits for what never comes; <c>null</c>: nothing.</param>
    /// <returns>How it ended; where the call is not at hand, that is still to be saved.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async ValueTask<WorkEnding> GiveUpAsync(WorkScope scope, string reason, Func<CallEvent?>? owed = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var ending = scope.Dead(reason);
        var call = new LegId(scope.Item.Key);
        try
        {
            await EndAsync(call, owed?.Invoke() is { } fact ? [fact] : [], ending);
        }
        catch (Exception fault) when (owed is not null && fault is not StorageUnavailableException)
        {
            // What the call is told may be the very thing that fails: it is given up without a word then.
            Log.NotTold(_logger, fault, call, scope.Item.Kind);
            if (!ending.IsSaved)
                await EndAsync(call, [], ending);
        }

        return ending;
    }

    /// <summary>Counts a name in braces that nothing had set when it was said.</summary>
    public void Unset(string name) => _metrics.Unset(name);

    private Transition? Judge(CallSession? call, CallEvent fact)
    {
        var now = _time.GetUtcNow();
        if (call is not null)
            return CallFlow.Apply(new(_plans.Current, call, now), fact);
        if (ArrivalIn(fact) is not { } arrival || _isClosing || _store.LiveCalls >= _limits.LiveCalls || _store.IsBusy)
            return null;
        var plan = _plans.Current;
        return CallFlow.Begin(plan, arrival, now, before: fact is CallEvent.FellBack ? plan.Texts.CarryOn : null);
    }

    /// <summary>A caller who is turned away hears so; whatever else is told of a call that is not known is left aside.</summary>
    private Handled NotBegun(CallEvent fact)
    {
        if (ArrivalIn(fact) is not { } arrival)
            return new(null) { Ignored = "the call is not known" };
        var plan = _plans.Current;
        var busy = CallScript.SayAndEnd(plan.Texts.Busy, plan.Ivr.MenuFor(arrival.Number).Voice, arrival.BaseUrl);
        return new(null, new CallAnswer(busy)) { Ignored = AllLinesBusy };
    }

    private static CallEvent.Arrived? ArrivalIn(CallEvent fact) => fact as CallEvent.Arrived ?? (fact as CallEvent.FellBack)?.Failed as CallEvent.Arrived;

    /// <summary>Counts and logs what is durable by now.</summary>
    private void Report(LegId call, CallEvent fact, Handled handled, Activity? span)
    {
        span?.SetTag(Tracing.Outcome, OutcomeOf(handled));
        if (handled.IsRepeat)
        {
            _metrics.Repeated();
            return;
        }

        CallLog.Write(_logger, call, fact, handled);
        foreach (var name in handled.UnsetNames)
            _metrics.Unset(name);
        if (handled.IsSplit)
            _metrics.Split();
        if (handled.Ignored is { } reason)
        {
            if (reason == AllLinesBusy)
                _metrics.Refused();
            using var scope = LogScope.Of(_logger, call, fact.LegIn(call));
            Log.Ignored(_logger, fact.GetType().Name, call, reason);
        }
        else if (handled.IsBegin)
        {
            _metrics.Began();
        }
        else if (fact is CallEvent.TimerFired { Timer: CallTimer.RecordingsDue } && handled.Session is { } session)
        {
            var missing = session.Messages.Count(message => message.IsMissing);
            if (missing == 0)
                return;
            _metrics.RecordingsAreMissing(missing);
            Log.RecordingsMissing(_logger, missing, call);
        }
    }

    private static string OutcomeOf(Handled handled) => handled switch
    {
        { IsRepeat: true } => "repeated",
        { Ignored: not null } => "ignored",
        _ => "applied",
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Fact} for call {Call} left aside: {Reason}")]
        public static partial void Ignored(ILogger logger, string fact, LegId call, string reason);

        [LoggerMessage(2, LogLevel.Warning, "{Count} voice messages of call {Call} were asked for and never reported")]
        public static partial void RecordingsMissing(ILogger logger, int count, LegId call);

        [LoggerMessage(3, LogLevel.Error, "Call {Call} could not be told that its {Kind} is given up")]
        public static partial void NotTold(ILogger logger, Exception fault, LegId call, string kind);
    }
}
