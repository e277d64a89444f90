namespace ContactCenter.Calls.Stores;

/// <summary>What a caller did or a service told, as it stands within the row of its call; which values there are depends on the kind.</summary>
internal sealed class StoredInput
{
    /// <summary>0: given, 1: collected, 2: told by a service, 3: all heard. The numbers never change their meaning.</summary>
    public int Kind { get; init; }

    public long At { get; init; }

    /// <summary>Of <see cref="InputPlace"/>.</summary>
    public int Place { get; init; }

    public required string Target { get; init; }

    public int Plan { get; init; }

    public string? Digits { get; init; }

    public StoredHeard[]? Speech { get; init; }

    public string? Cause { get; init; }

    public bool IsMatch { get; init; }

    public string? Service { get; init; }

    public SortedDictionary<string, string>? Variables { get; init; }

    public bool HasFailed { get; init; }

    public int? Actions { get; init; }

    public long? HeardAt { get; init; }
}

internal sealed class StoredHeard
{
    public required string Text { get; init; }

    public double? Confidence { get; init; }
}

/// <summary>Where a caller came to from the menus.</summary>
internal sealed class StoredLanding
{
    /// <summary>Of <see cref="LandingKind"/>.</summary>
    public int Kind { get; init; }

    public string? Department { get; init; }
}
