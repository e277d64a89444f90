using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>How publishing a plan came out.</summary>
internal abstract record PlanPublication
{
    /// <summary>It is in force; where nothing was changed, the version of before is.</summary>
    public sealed record InForce(PlanVersion Version) : PlanPublication;

    /// <summary>Another version has been published since who asks has looked.</summary>
    public sealed record Stale(PlanVersion Current) : PlanPublication;

    /// <summary>What is in force was changed to something else since these were changed: who publishes has to settle it.</summary>
    public sealed record Conflicted(IReadOnlyList<DraftChange> Changes) : PlanPublication;

    /// <summary>Who publishes has not shown lately who they are, and changes what leads callers.</summary>
    public sealed record Unproven : PlanPublication;

    /// <summary>The plan has faults, or cannot be kept.</summary>
    public sealed record Faulty(IReadOnlyList<SettingsFault> Faults) : PlanPublication;
}

/// <summary>Who publishes, and why.</summary>
/// <param name="Note">Not empty.</param>
/// <param name="IsProven">Whether they have shown a short time ago who they are, or are a program.</param>
/// <param name="RestoredFrom">The version that is put in force again; <c>null</c>: the plan is new.</param>
internal sealed record PlanNote(Access.Users.Doer Doer, string Note, bool IsProven, int? RestoredFrom = null)
{
    /// <summary>Whether they may change that: what calls are looked through for and judged by leads no caller, and needs no proof.</summary>
    public bool Allows(IEnumerable<PlanChange> changes) => IsProven || changes.All(change => change.IsOfAnalysis);
}
