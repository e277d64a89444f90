using System.Collections.Immutable;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>All versions of the plan at one instant.</summary>
/// <param name="Settings">What the settings hold now: number 0.</param>
/// <param name="Taken">What they held when they last acted, or somebody decided what becomes of them; <c>null</c>: nothing was published.</param>
/// <param name="Published">By number, the oldest first.</param>
/// <param name="Current">The one in force.</param>
/// <param name="Draft">What was changed and not published; <c>null</c>: nothing.</param>
internal sealed record PlanState(
    PlanVersion Settings, PlanVersion? Taken, ImmutableSortedDictionary<int, PlanVersion> Published, PlanVersion Current, PlanDraft? Draft)
{
    /// <summary>What people have changed of the draft, the oldest first, and can undo or do again.</summary>
    public ImmutableList<DraftEdit> Edits { get; init; } = [];

    /// <summary>The plan as it is to be: what is in force, and what the draft changes of it.</summary>
    public PlanDocument Wanted => Draft?.Over(Current.Document) ?? Current.Document;

    /// <summary>By which a program says that it has seen the draft, or that there is none, and the plan in force.</summary>
    public string DraftTag => Draft?.TagOver(Current) ?? Current.Tag;

    /// <summary>The settings as they were when they last acted, and all that was published since.</summary>
    public IEnumerable<PlanVersion> All => Published.Values.Prepend(Current.Number == 0 ? Settings : Taken ?? Settings);

    public int Next => Published.IsEmpty ? 1 : Published.Keys.Last() + 1;

    /// <summary>
    /// What is in force after a start: the newest version; before the real platform the newest that was published there, and the settings if all were
    /// tried with the simulator.
    /// </summary>
    public static PlanState Of(PlanVersion settings, IEnumerable<PlanVersion> found, PlanDraft? draft)
    {
        var all = found.ToList();
        var published = all.Where(version => version.Number > 0).ToImmutableSortedDictionary(version => version.Number, version => version);
        var current = published.Values.LastOrDefault(version => version.IsLive || !settings.IsLive);
        return new(settings, all.LastOrDefault(version => version.Number == 0), published, current ?? settings, draft);
    }

    public PlanVersion? Version(int number) => number == 0 ? All.First() : Published.GetValueOrDefault(number);

    /// <summary>The version from which another was made.</summary>
    public PlanVersion? Before(PlanVersion version) =>
        version.Number == 0 ? null : Published.Values.LastOrDefault(other => other.Number < version.Number) ?? All.First();

    /// <summary>Fields of the settings that were changed since they acted, and differ from what is in force.</summary>
    public IReadOnlyList<PlanChange> SettingsChanges()
    {
        if (Current.Number == 0 || Taken is null || Taken.Hash == Settings.Hash)
            return [];
        var inForce = Current.Document.Fields;
        return
        [
            .. PlanDifference.Between(Taken.Document, Settings.Document)
                .Where(change => inForce.GetValueOrDefault(change.Path) != change.After)
                .Select(change => change with { Before = inForce.GetValueOrDefault(change.Path) }),
        ];
    }

    public PlanState With(PlanVersion published) => this with
    {
        Taken = Current.Number == 0 ? Settings : Taken,
        Published = Published.SetItem(published.Number, published),
        Current = published,
    };
}
