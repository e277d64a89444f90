namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>The passages of one model, with their calls by age.</summary>
internal sealed class ModelPassages(int dimensions)
{
    private readonly SortedSet<(long Started, string Call)> _byAge = new(Comparer<(long Started, string Call)>.Create(static (one, other) =>
        one.Started.CompareTo(other.Started) is not 0 and var order ? order : string.CompareOrdinal(one.Call, other.Call)));

    public PassageTable Table { get; } = new(dimensions);

    /// <summary><c>null</c>: there is none.</summary>
    public (DateTimeOffset StartedAt, string Call)? Oldest =>
        _byAge.Count > 0 ? (new(_byAge.Min.Started, TimeSpan.Zero), _byAge.Min.Call) : null;

    public void Add(IndexedCall call) => _byAge.Add((call.StartedAt.UtcTicks, call.Id));

    public void Remove(IndexedCall call)
    {
        _byAge.Remove((call.StartedAt.UtcTicks, call.Id));
        foreach (var place in call.Places)
            Table.Remove(place);
    }
}

/// <summary>A call whose passages are in memory.</summary>
/// <param name="Places">Of its passages.</param>
/// <param name="Sources">The numbers of its sources.</param>
/// <param name="Bytes">Of memory, nearly.</param>
internal sealed record IndexedCall(string Id, DateTimeOffset StartedAt, string Model, int[] Places, int[] Sources, long Bytes);
