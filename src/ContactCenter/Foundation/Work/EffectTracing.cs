using System.Diagnostics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Foundation.Work;

/// <summary>The span of an effect that is carried out, in the trace of the transition that asked for it.</summary>
internal static class EffectTracing
{
    /// <remarks>A timer's time begins a trace of its own, with a link to the old one: else a call of an hour would be one trace.</remarks>
    public static Activity? Effect(WorkItem item)
    {
        if (!Tracing.Source.HasListeners())
            return null;
        var isTimer = item.Effect is CallEffect.StartTimer;
        var kind = item.Effect.GetType().Name;
        ActivityLink[] links = isTimer && item.Origin != default ? [new(item.Origin)] : [];
        return Tracing.Begin($"effect {kind}", ActivityKind.Internal, isTimer ? default : item.Origin, links)
            ?.SetTag(Tracing.Call, item.Call.Value).SetTag(Tracing.Leg, item.Leg?.Value).SetTag("effect", kind).SetTag("attempt", item.Attempts + 1);
    }
}
