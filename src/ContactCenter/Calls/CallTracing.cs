using System.Diagnostics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Calls;

/// <summary>The spans of a call.</summary>
internal static class CallTracing
{
    /// <summary>A fact is judged. What it came with, a webhook or an effect, learns here which call it is about.</summary>
    public static Activity? Transition(LegId call, CallEvent fact)
    {
        if (!Tracing.Source.HasListeners())
            return null;
        var kind = fact.GetType().Name;
        var span = Tracing.Within($"transition {kind}");
        span?.Parent?.SetTag(Tracing.Call, call.Value);
        return span?.SetTag(Tracing.Call, call.Value).SetTag(Tracing.Leg, fact.LegIn(call)?.Value).SetTag("fact", kind);
    }

    /// <summary>What a transition changed is waited for to be durable.</summary>
    public static Activity? Commit() => Tracing.Within("commit");
}
