using System.Diagnostics;

namespace ContactCenter.Foundation.Telemetry;

/// <summary>
/// The source of spans; each feature makes its own. Tags name legs, never people or their numbers. Without a listener there
/// are no spans, and every method gives <c>null</c>.
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

    /// <summary>Begins something that is traced. Whatever happens to be traced around it has nothing to do with it.</summary>
    /// <param name="name">What it is; one of a few.</param>
    /// <param name="kind">Whether somebody else asked for it.</param>
    /// <param name="parent">The trace that it goes on with; <c>default</c>: one of its own.</param>
    /// <param name="links">What else it has to do with.</param>
    public static Activity? Begin(string name, ActivityKind kind, ActivityContext parent = default, params IReadOnlyList<ActivityLink> links)
    {
        if (!Source.HasListeners())
            return null;
        Activity.Current = null;
        return Source.StartActivity(name, kind, parent, links: links);
    }

    /// <summary>A part of what is traced around it; <c>null</c> where nothing is.</summary>
    public static Activity? Within(string name, ActivityKind kind = ActivityKind.Internal) =>
        Source.HasListeners() && Activity.Current is not null ? Source.StartActivity(name, kind) : null;
}
