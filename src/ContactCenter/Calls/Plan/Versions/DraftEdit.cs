using System.Collections.Immutable;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What somebody has changed of the draft at once: they undo it, and do it again.</summary>
/// <param name="Changes">From the draft before to the one after.</param>
/// <param name="IsUndone">Whether it can be done again.</param>
internal sealed record DraftEdit(string By, ImmutableArray<PlanChange> Changes, bool IsUndone = false)
{
    /// <summary>The fields that nobody else has changed since, as they were before, or if it was undone as they were after.</summary>
    public IReadOnlyList<PlanChange> Reversed(PlanDocument now) =>
    [
        .. Changes.Select(change => IsUndone ? change : new(change.Path, change.After, change.Before))
            .Where(change => now.Fields.GetValueOrDefault(change.Path) == change.Before),
    ];
}

/// <summary>How edits of the draft follow one another.</summary>
internal static class DraftEdits
{
    /// <summary>Of all people; what is older cannot be undone any more.</summary>
    private const int Most = 200;

    /// <summary>Adds what somebody has just changed: what they had undone before cannot be done again.</summary>
    public static ImmutableList<DraftEdit> Add(this ImmutableList<DraftEdit> edits, string by, IReadOnlyList<PlanChange> changes)
    {
        if (changes.Count == 0)
            return edits;
        var kept = edits.RemoveAll(edit => edit.By == by && edit.IsUndone).Add(new(by, [.. changes]));
        return kept.Count > Most ? kept.RemoveRange(0, kept.Count - Most) : kept;
    }

    /// <returns>The newest that somebody has made and can undo; <c>null</c>: none.</returns>
    public static DraftEdit? ToUndo(this ImmutableList<DraftEdit> edits, string by, PlanDocument now) =>
        edits.FindLast(edit => edit.By == by && !edit.IsUndone && edit.Reversed(now).Count > 0);

    /// <returns>The one that somebody has undone last and can do again; <c>null</c>: none.</returns>
    public static DraftEdit? ToRedo(this ImmutableList<DraftEdit> edits, string by, PlanDocument now) =>
        edits.Find(edit => edit.By == by && edit.IsUndone && edit.Reversed(now).Count > 0);
}
