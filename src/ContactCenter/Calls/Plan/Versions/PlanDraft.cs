using System.Collections.Immutable;
using System.Globalization;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>One field that somebody has changed and nobody has published.</summary>
/// <param name="Before">What was in force when it was changed, as JSON; <c>null</c>: nothing.</param>
/// <param name="After">What it is to be, as JSON; <c>null</c>: nothing.</param>
/// <param name="By">Who changed it last.</param>
internal sealed record DraftChange(string Path, string? Before, string? After, string By, DateTimeOffset At)
{
    public PlanChange AsChange => new(Path, Before, After);

    /// <summary>Whether what is in force was changed to something else meanwhile.</summary>
    public bool IsTwiceChanged(PlanDocument live) => live.Fields.GetValueOrDefault(Path) is var now && now != Before && now != After;
}

/// <summary>
/// The one draft: what people have changed, field by field, beside whatever plan is in force. So it is merged with a newer version by itself, but
/// for the fields that were changed in both.
/// </summary>
/// <param name="Revision">Never the same again, whatever becomes of the draft.</param>
/// <param name="Changes">By path; at least one.</param>
internal sealed record PlanDraft(long Revision, ImmutableSortedDictionary<string, DraftChange> Changes)
{
    public static readonly ImmutableSortedDictionary<string, DraftChange> NoChanges =
        ImmutableSortedDictionary.Create<string, DraftChange>(StringComparer.OrdinalIgnoreCase);

    /// <summary>By which a program says what it has seen: of the draft, and of the version that it changes.</summary>
    public string TagOver(PlanVersion live) => string.Create(CultureInfo.InvariantCulture, $"\"draft-{Revision}-{live.Number}\"");

    /// <summary>The plan as it is to be.</summary>
    public PlanDocument Over(PlanDocument live) => live.With(Changes.Values.Select(change => change.AsChange));
}
