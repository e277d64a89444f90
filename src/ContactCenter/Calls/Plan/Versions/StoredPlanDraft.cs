namespace ContactCenter.Calls.Plan.Versions;

/// <summary>The draft as it stands in its row. The names are those on disk: they never change their meaning.</summary>
internal sealed class StoredPlanDraft
{
    public const int Format = 1;

    public required long Revision { get; init; }

    public required StoredDraftChange[] Changes { get; init; }

    public static StoredPlanDraft Of(PlanDraft draft) => new()
    {
        Revision = draft.Revision,
        Changes =
        [
            .. draft.Changes.Values.Select(change => new StoredDraftChange
            {
                Path = change.Path,
                Before = change.Before,
                After = change.After,
                By = change.By,
                At = change.At.UtcTicks,
            }),
        ],
    };

    public PlanDraft ToDraft() => new(
        Revision,
        PlanDraft.NoChanges.AddRange(Changes.Select(change => KeyValuePair.Create(
            change.Path, new DraftChange(change.Path, change.Before, change.After, change.By, new(change.At, TimeSpan.Zero))))));
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
