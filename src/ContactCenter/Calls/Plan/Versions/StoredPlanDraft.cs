using System.Collections.Immutable;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>The draft as it stands in its row, with what can be undone. The names are those on disk: they never change their meaning.</summary>
internal sealed class StoredPlanDraft
{
    public const int Format = 1;

    public long Revision { get; init; }

    /// <summary>Empty: there is no draft, and somebody can do again what they have undone.</summary>
    public required StoredDraftChange[] Changes { get; init; }

    public StoredDraftEdit[]? Edits { get; init; }

    public static StoredPlanDraft Of(PlanDraft? draft, ImmutableList<DraftEdit> edits) => new()
    {
        Revision = draft?.Revision ?? 0,
        Edits = [.. edits.Select(StoredDraftEdit.Of)],
        Changes =
        [
            .. (draft?.Changes ?? PlanDraft.NoChanges).Values.Select(change => new StoredDraftChange
            {
                Path = change.Path,
                Before = change.Before,
                After = change.After,
                By = change.By,
                At = change.At.UtcTicks,
            }),
        ],
    };

    /// <returns><c>null</c>: there is none.</returns>
    public PlanDraft? ToDraft() => Changes.Length == 0 ? null : new(
        Revision,
        PlanDraft.NoChanges.AddRange(Changes.Select(change => KeyValuePair.Create(
            change.Path, new DraftChange(change.Path, change.Before, change.After, change.By, new DateTimeOffset(change.At, TimeSpan.Zero))))));
}

internal sealed class StoredDraftEdit
{
    public required string By { get; init; }

    public bool IsUndone { get; init; }

    public required StoredPlanChange[] Changes { get; init; }

    public static StoredDraftEdit Of(DraftEdit edit) => new()
    {
        By = edit.By,
        IsUndone = edit.IsUndone,
        Changes = [.. edit.Changes.Select(change => new StoredPlanChange { Path = change.Path, Before = change.Before, After = change.After })],
    };

    public DraftEdit ToEdit() => new(By, [.. Changes.Select(change => new PlanChange(change.Path, change.Before, change.After))], IsUndone);
}

internal sealed class StoredPlanChange
{
    public required string Path { get; init; }

    /// <summary>JSON; absent: nothing was there.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}

internal sealed class StoredDraftChange
{
    public required string Path { get; init; }

    /// <summary>JSON; absent: nothing was there.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    public required string By { get; init; }

    public required long At { get; init; }
}
