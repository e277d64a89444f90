namespace ContactCenter.Calls.Stores;

/// <summary>Who has led a call that is none of ours.</summary>
internal sealed class StoredForeignCall
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public string? Agent { get; init; }
}
