using System.Text.Json;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What was changed and not published.</summary>
/// <param name="Live">The version that is in force.</param>
/// <param name="CanUndo">Whether who asks has changed something that they can undo.</param>
/// <param name="CanRedo">Whether who asks has undone something that they can do again.</param>
internal sealed record PlanDraftResource(int Live, IReadOnlyList<DraftChangeResource> Changes, bool CanUndo, bool CanRedo)
{
    /// <param name="state">The versions and the draft.</param>
    /// <param name="asker">Who asks.</param>
    public static PlanDraftResource Of(PlanState state, string asker)
    {
        var live = state.Current.Document;
        return new(
            state.Current.Number,
            [.. (state.Draft?.Changes ?? PlanDraft.NoChanges).Values.Select(change => DraftChangeResource.Of(change, live))],
            state.Edits.ToUndo(asker, state.Wanted) is not null,
            state.Edits.ToRedo(asker, state.Wanted) is not null);
    }
}

/// <summary>One field that was changed.</summary>
/// <param name="Path">For example <c>Departments:Sales:RingSeconds</c>.</param>
/// <param name="Before">What was in force when it was changed, as JSON; <c>null</c>: nothing.</param>
/// <param name="Live">What is in force now.</param>
/// <param name="After">What it is to be.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="Conflict">Whether what is in force was changed meanwhile, to something else: it is published when who writes the draft has settled it.</param>
internal sealed record DraftChangeResource(
    string Path, JsonElement? Before, JsonElement? Live, JsonElement? After, string By, DateTimeOffset At, bool Conflict)
{
    public static DraftChangeResource Of(DraftChange change, PlanDocument live) => new(
        change.Path,
        PlanChangeResource.Element(change.Before),
        PlanChangeResource.Element(live.Fields.GetValueOrDefault(change.Path)),
        PlanChangeResource.Element(change.After),
        change.By,
        change.At,
        change.IsTwiceChanged(live));
}

/// <summary>What the rules say of a draft.</summary>
/// <param name="Faults">It cannot be published while there are any.</param>
/// <param name="Warnings">It can be published all the same: languages and voices that the platform is not known to have.</param>
/// <param name="Removed">Departments and menus in force that it does not have any more.</param>
/// <param name="Draft">What was changed.</param>
internal sealed record PlanCheckResource(
    IReadOnlyList<PlanFaultResource> Faults,
    IReadOnlyList<PlanFaultResource> Warnings,
    IReadOnlyList<PlanUseResource> Removed,
    PlanDraftResource Draft)
{
    public static PlanCheckResource Of(
        IEnumerable<SettingsFault> faults, IEnumerable<PlanFault> warnings, IReadOnlyList<PlanUseResource> removed, PlanState state, string asker) => new(
        [.. faults.Select(fault => new PlanFaultResource(fault.Key, fault.Problem))],
        [.. warnings.Select(warning => new PlanFaultResource(warning.Key, warning.Problem))],
        removed,
        PlanDraftResource.Of(state, asker));
}

/// <summary>A department or menu that is removed, and who still points to it; menus that do are faults.</summary>
/// <param name="Path">For example <c>Departments:Sales</c>.</param>
/// <param name="Calls">Live calls that are there: they are led on.</param>
/// <param name="Users">Whose rights name the department.</param>
internal sealed record PlanUseResource(string Path, int Calls, IReadOnlyList<string> Users);

/// <param name="Path">The field, or what lies in it, for example <c>Departments:Sales:Fallbacks:0:Number</c>.</param>
/// <param name="Problem">What is wrong and what would be right.</param>
internal sealed record PlanFaultResource(string Path, string Problem);

/// <summary>What of the draft is published.</summary>
/// <param name="Note">Why, in 500 characters at most; absent: nothing is said.</param>
/// <param name="Changes">Paths of changes by others that are published, too. One's own always are.</param>
internal sealed record PlanPublishRequest(string? Note, IReadOnlyList<string>? Changes);
