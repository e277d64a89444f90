using System.Runtime.InteropServices;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>The one way by which a fact changes a call: the rules decide, the store saves, the outbox takes the effects.</summary>
public sealed partial class CallEngine
{
    private readonly ICallStore _store;
    private readonly EffectOutbox _outbox;
    private readonly WorkNumbers _numbers;
    private readonly CallPlan _plan;
    private readonly CallLimits _limits;
    private readonly CallMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<CallEngine> _logger;
    private readonly Decide _decide;
    private volatile bool _isClosing;

    public CallEngine(
        ICallStore store,
        EffectOutbox outbox,
        WorkNumbers numbers,
        CallPlan plan,
        CallLimits limits,
        CallMetrics metrics,
        TimeProvider time,
        ILogger<CallEngine> logger)
    {
        _store = store;
        _outbox = outbox;
        _numbers = numbers;
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

    /// <summary>Applies a fact.</summary>
    /// <returns>The answer; the effects start when its <see cref="Handled.Effects"/> are released.</returns>
    public async ValueTask<Handled> HandleAsync(LegId call, CallEvent fact, DeliveryId? delivery = null)
    {
        using var span = CallTracing.Transition(call, fact);
        var commit = await _store.TransitAsync(call, delivery, fact, _decide);
        var decision = commit.Decision;
        span?.SetTag(Tracing.Outcome, commit.IsRepeat ? "repeated" : decision.Ignored is null ? "applied" : "ignored");
        if (commit.IsRepeat)
            _metrics.Repeated();
        if (decision.Ignored is { } reason)
        {
            using var scope = LogScope.Of(_logger, call, fact.LegIn(call));
            Log.Ignored(_logger, fact.GetType().Name, call, reason);
        }

        var hold = commit.IsRepeat || decision.Work.IsDefaultOrEmpty ? default : _outbox.Add(decision.Work);
        return new(decision.Session, decision.Answer, hold);
    }

    /// <summary>Applies a fact that no webhook waits for.</summary>
    public async ValueTask TellAsync(LegId call, CallEvent fact) => (await HandleAsync(call, fact)).Effects.Release();

    private Decision Judge(CallSession? call, CallEvent fact)
    {
        var now = _time.GetUtcNow();
        if (call is not null)
            return Of(Reporting(call, CallFlow.Apply(_plan, call, fact, now), fact), now);
        if ((fact as CallEvent.FellBack)?.Failed is CallEvent.Arrived fallen)
            return Begin(fallen, _plan.Texts.CarryOn, now);
        return fact is CallEvent.Arrived arrival ? Begin(arrival, before: null, now) : new(null, null, [], "the call is not known");
    }

    private Transition Reporting(CallSession before, Transition so, CallEvent fact)
    {
        if (fact is not CallEvent.TimerFired { Timer: CallTimer.RecordingsDue } || ReferenceEquals(before, so.Session))
            return so;
        var missing = before.AwaitedMessages.Count();
        _metrics.RecordingsAreMissing(missing);
        Log.RecordingsMissing(_logger, missing, before.CallerLeg);
        return so;
    }

    private Decision Begin(CallEvent.Arrived arrival, Prompt? before, DateTimeOffset now)
    {
        if (_isClosing || _store.LiveCalls >= _limits.LiveCalls || _store.IsBusy)
        {
            _metrics.Refused();
            var words = _plan.Texts.Busy;
            return new(null, CallScript.Say(words, _plan.Ivr.MenuFor(arrival.Number).Voice, arrival.BaseUrl).ToUtf8Json(), [], "all lines are busy");
        }

        _metrics.Began();
        return Of(CallFlow.Begin(_plan, arrival, now, before), now);
    }

    private Decision Of(Transition transition, DateTimeOffset now)
    {
        var work = new WorkItem[transition.Effects.Length];
        for (var i = 0; i < work.Length; i++)
            work[i] = WorkItem.Of(_numbers.Next(), transition.Session, transition.Effects[i], now);
        return new(transition.Session, transition.Answer?.ToUtf8Json(), transition.Effects, transition.Ignored) { Work = ImmutableCollectionsMarshal.AsImmutableArray(work) };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Fact} for call {Call} left aside: {Reason}")]
        public static partial void Ignored(ILogger logger, string fact, LegId call, string reason);

        [LoggerMessage(2, LogLevel.Warning, "{Count} voice messages of call {Call} were asked for and never reported")]
        public static partial void RecordingsMissing(ILogger logger, int count, LegId call);
    }
}
