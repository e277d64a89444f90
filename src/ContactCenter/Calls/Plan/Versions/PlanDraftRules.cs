using System.Collections.Immutable;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>How drafts are made of one another.</summary>
internal static class PlanDraftRules
{
    /// <summary>The changes after somebody has written the whole plan as it is to be.</summary>
    /// <param name="before">The changes so far; <c>null</c>: there are none.</param>
    /// <param name="live">What is in force.</param>
    /// <param name="edited">The plan as it is to be.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">When.</param>
    /// <param name="settles">Whether who writes has seen what was changed twice, and means what they write.</param>
    public static ImmutableSortedDictionary<string, DraftChange> Edit(
        PlanDraft? before, PlanDocument live, PlanDocument edited, string by, DateTimeOffset at, bool settles)
    {
        var changes = PlanDraft.NoChanges.ToBuilder();
        foreach (var change in PlanDifference.Between(live, edited))
        {
            var known = before?.Changes.GetValueOrDefault(change.Path);
            changes[change.Path] = known is not null && known.After == change.After
                ? known with { Before = settles ? change.Before : known.Before }
                : new(change.Path, change.Before, change.After, by, at);
        }

        return changes.ToImmutable();
    }

    /// <summary>What somebody publishes of a draft: all that is their own, and what they name of others.</summary>
    public static IReadOnlyList<DraftChange> Chosen(PlanDraft draft, string by, IReadOnlySet<string> named) =>
        [.. draft.Changes.Values.Where(change => change.By == by || named.Contains(change.Path))];
}
