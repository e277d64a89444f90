using System.Collections.Immutable;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>The one way by which a fact changes a call: the rules decide, the store saves, the dispatcher takes the effects.</summary>
public sealed partial class CallEngine
{
    private readonly ICallStore _store;
    private readonly CallPlan _plan;
    private readonly CallLimits _limits;
    private readonly CallMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<CallEngine> _logger;
    private readonly Decide _decide;
    private volatile bool _isClosing;

    public CallEngine(ICallStore store, CallPlan plan, CallLimits limits, CallMetrics metrics, TimeProvider time, ILogger<CallEngine> logger)
    {
        _store = store;
        _plan = plan;
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
    /// <returns>The answer; the effects start when its <see cref="Handled.Work"/> is released.</returns>
    public async ValueTask<Handled> HandleAsync(LegId call, CallEvent fact, DeliveryId? delivery = null)
    {
        using var span = CallTracing.Transition(call, fact);
        var commit = await _store.TransitAsync(call, delivery, fact, _decide);
        var decision = commit.Decision;
        span?.SetTag(Tracing.Outcome, commit.IsRepeat ? "repeated" : decision.Ignored is null ? "applied" : "ignored");
        if (commit.IsRepeat)
            _metrics.Repeated();
        else
            Report(call, fact, decision);
        return new(decision.Session, decision.Answer, commit.Work);
    }

    /// <summary>Applies a fact that no webhook waits for.</summary>
    public async ValueTask TellAsync(LegId call, CallEvent fact) => (await HandleAsync(call, fact)).Work?.Release();

    /// <summary>Applies what an attempt at work has led to, in the commit that keeps how the attempt ended.</summary>
    /// <returns>The call after it; <c>null</c>: it is not at hand.</returns>
    public async ValueTask<CallSession?> EndAsync(LegId call, ImmutableArray<CallEvent> facts, WorkEnding ending)
    {
        using var span = facts.IsEmpty ? null : CallTracing.Transition(call, facts[0]);
        var commit = await _store.EndAsync(call, facts, ending, _decide);
        span?.SetTag(Tracing.Outcome, commit.Decision.Ignored is null ? "applied" : "ignored");
        if (!facts.IsEmpty)
            Report(call, facts[^1], commit.Decision);
        commit.Work?.Release();
        return commit.Decision.Session;
    }

    /// <summary>Counts a name in braces that nothing had set when it was said.</summary>
    public void Unset(string name) => _metrics.Unset(name);

    private Decision Judge(CallSession? call, CallEvent fact)
    {
        var now = _time.GetUtcNow();
        if (call is not null)
            return Of(CallFlow.Apply(new(_plan, call, now), fact), before: call);
        if ((fact as CallEvent.FellBack)?.Failed is CallEvent.Arrived fallen)
            return Begin(fallen, _plan.Texts.CarryOn, now);
        return fact is CallEvent.Arrived arrival ? Begin(arrival, before: null, now) : new(null, null, [], "the call is not known");
    }

    private Decision Begin(CallEvent.Arrived arrival, Prompt? before, DateTimeOffset now)
    {
        if (!_isClosing && _store.LiveCalls < _limits.LiveCalls && !_store.IsBusy)
            return Of(CallFlow.Begin(_plan, arrival, now, before), before: null) with { IsBegin = true };
        var words = CallScript.Say(_plan.Texts.Busy, _plan.Ivr.MenuFor(arrival.Number).Voice, arrival.BaseUrl);
        return new(null, words.ToUtf8Json(), [], AllLinesBusy);
    }

    private static Decision Of(Transition transition, CallSession? before) =>
        new(transition.Session, transition.Answer?.ToUtf8Json(), transition.Effects, transition.Ignored)
        {
            IsEnd = before is not { IsOver: true } && transition.Session.IsOver,
            IsSplit = before is not { Placement.IsSplit: true } && transition.Session.Placement.IsSplit,
            UnsetNames = transition.UnsetNames,
        };

    private const string AllLinesBusy = "all lines are busy";

    /// <summary>Counts and logs what is durable by now.</summary>
    private void Report(LegId call, CallEvent fact, Decision decision)
    {
        CallLog.Write(_logger, call, fact, decision);
        foreach (var name in decision.UnsetNames.IsDefault ? [] : decision.UnsetNames)
            _metrics.Unset(name);
        if (decision.IsSplit)
            _metrics.Split();
        if (decision.Ignored is { } reason)
        {
            if (reason == AllLinesBusy)
                _metrics.Refused();
            using var scope = LogScope.Of(_logger, call, fact.LegIn(call));
            Log.Ignored(_logger, fact.GetType().Name, call, reason);
        }
        else if (decision.IsBegin)
        {
            _metrics.Began();
        }
        else if (fact is CallEvent.TimerFired { Timer: CallTimer.RecordingsDue } && decision.Session is { } session)
        {
            var missing = session.Messages.Count(message => message.IsMissing);
            if (missing == 0)
                return;
            _metrics.RecordingsAreMissing(missing);
            Log.RecordingsMissing(_logger, missing, call);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Fact} for call {Call} left aside: {Reason}")]
        public static partial void Ignored(ILogger logger, string fact, LegId call, string reason);

        [LoggerMessage(2, LogLevel.Warning, "{Count} voice messages of call {Call} were asked for and never reported")]
        public static partial void RecordingsMissing(ILogger logger, int count, LegId call);
    }
}
