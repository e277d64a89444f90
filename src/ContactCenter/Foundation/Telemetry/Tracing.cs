using System.Diagnostics;
using ContactCenter.Calls;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>
/// The spans of a call: webhook, transition, commit, effect, request to the calls API. Tags name legs, never people or their numbers.
/// Without a listener there are no spans, and every method gives <c>null</c>.
/// </summary>
/// <remarks>
/// Webhooks and effects begin what is traced; a transition or request with nothing around it belongs to one that was not sampled.
/// </remarks>
public static class Tracing
{
    public const string SourceName = "ContactCenter";

    /// <summary>The leg id of the caller.</summary>
    public const string Call = "call.id";

    public const string Leg = "leg.id";
    public const string Outcome = "outcome";

    public static readonly ActivitySource Source = new(SourceName);

    /// <summary>Whether somebody listens, and there is something that is traced around us.</summary>
    private static bool IsInside => Source.HasListeners() && Activity.Current is not null;

    /// <summary>A webhook begins a trace: what a stranger's request says about a trace of theirs is not ours to follow.</summary>
    public static Activity? Webhook(string route)
    {
        if (!Source.HasListeners())
            return null;
        Activity.Current = null;
        return Source.StartActivity($"webhook {route}", ActivityKind.Server)?.SetTag("webhook.route", route);
    }

    /// <summary>A fact is judged. What it came with, a webhook or an effect, learns here which call it is about.</summary>
    public static Activity? Transition(LegId call, CallEvent fact)
    {
        if (!IsInside)
            return null;
        var kind = fact.GetType().Name;
        var span = Source.StartActivity($"transition {kind}");
        span?.Parent?.SetTag(Call, call.Value);
        return span?.SetTag(Call, call.Value).SetTag(Leg, fact.LegIn(call)?.Value).SetTag("fact", kind);
    }

    /// <summary>What a transition changed is waited for to be durable.</summary>
    public static Activity? Commit() => IsInside ? Source.StartActivity("commit") : null;

    /// <summary>An effect is carried out, in the trace of the transition that asked for it.</summary>
    /// <remarks>A timer's time begins a trace of its own, with a link to the old one: else a call of an hour would be one trace.</remarks>
    public static Activity? Effect(WorkItem item)
    {
        if (!Source.HasListeners())
            return null;
        // Whoever happened to start the outbox has nothing to do with this effect.
        Activity.Current = null;
        var isTimer = item.Effect is CallEffect.StartTimer;
        var kind = item.Effect.GetType().Name;
        ActivityLink[] links = isTimer && item.Origin != default ? [new(item.Origin)] : [];
        return Source.StartActivity($"effect {kind}", ActivityKind.Internal, isTimer ? default : item.Origin, links: links)
            ?.SetTag(Call, item.Call.Value).SetTag(Leg, item.Leg?.Value).SetTag("effect", kind).SetTag("attempt", item.Attempts + 1);
    }

    /// <summary>A request to the calls API.</summary>
    public static Activity? Request(string method, LegId? leg) => IsInside
        ? Source.StartActivity($"calls API {method}", ActivityKind.Client)?.SetTag("method", method).SetTag(Leg, leg?.Value)
        : null;
}
