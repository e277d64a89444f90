using System.Diagnostics;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;

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

    /// <summary>An effect is carried out, in the trace of the transition that asked for it.</summary>
    /// <remarks>A timer's time begins a trace of its own, with a link to the old one: else a call of an hour would be one trace.</remarks>
    public static Activity? Effect(WorkItem item, string name, LegId? leg, bool isTimer)
    {
        if (!Tracing.Source.HasListeners())
            return null;
        ActivityLink[] links = isTimer && item.Origin != default ? [new(item.Origin)] : [];
        return Tracing.Begin($"effect {name}", ActivityKind.Internal, isTimer ? default : item.Origin, links)
            ?.SetTag(Tracing.Call, item.Key).SetTag(Tracing.Leg, leg?.Value).SetTag("effect", name).SetTag("attempt", item.Attempts + 1);
    }

    /// <summary>What a transition changed is waited for to be durable.</summary>
    public static Activity? Commit() => Tracing.Within("commit");
}
