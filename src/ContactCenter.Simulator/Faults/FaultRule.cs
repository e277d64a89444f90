namespace ContactCenter.Simulator.Faults;

/// <summary>Something that shall go wrong: what, to whom, how often.</summary>
public sealed record FaultRule
{
    private const string LeadsAway =
        $"cannot be {nameof(FaultKind.RegionSplit)} without {SimulatorOptions.Section}:{nameof(SimulatorOptions.Regions)}: " +
        "the application would be led to the live platform, with its token";

    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>
    /// What it happens to; <c>null</c>: whatever it can happen to. A webhook is <c>answer</c>, <c>fallback</c>, <c>input</c>,
    /// <c>notify</c>, <c>recording</c>, <c>transcription</c>, <c>transfer</c>, <c>error</c>, or the name of its status; all
    /// that are told rather than asked are <c>event</c> as well. A request is <c>create</c>, <c>list</c>, <c>get</c>,
    /// <c>modify</c>, the name of the modification, <c>talk</c>, <c>stream</c>, <c>dtmf</c>, <c>input/dtmf</c>, <c>file</c>,
    /// <c>application/list</c>, <c>application/create</c>, <c>application/get</c>, <c>application/update</c>, <c>account/numbers</c>,
    /// <c>number/search</c>, <c>number/buy</c>, <c>number/update</c>, or its method.
    /// </summary>
    public string? On { get; init; }

    /// <summary>To how large a share of them, 0 to 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>How often at all; <c>null</c>: without end.</summary>
    public int? Next { get; init; }

    /// <summary>How long it takes; <c>null</c>: as the kind says.</summary>
    public double? Seconds { get; init; }

    /// <summary>What a refused request is answered with, 400 to 599; <c>null</c>: 503.</summary>
    public int? Status { get; init; }

    /// <summary>Whether a request that fails has taken effect.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>How long it takes.</summary>
    internal TimeSpan Delay => TimeSpan.FromSeconds(Seconds ?? Kind switch
    {
        FaultKind.WebhookLate => 2,
        FaultKind.WebhookOvertaken => 0.25,
        FaultKind.SocketCut => 5,
        FaultKind.RequestLate => 10,
        FaultKind.EventsOvertakeCreation => 0,
        _ => 60,
    });

    /// <summary>All that is wrong with it on a platform with these options: property and reason.</summary>
    internal IEnumerable<(string Property, string Reason)> Mistakes(SimulatorOptions options)
    {
        if (Kind == FaultKind.None || !Enum.IsDefined(Kind))
            yield return (nameof(Kind), $"must be one of {string.Join(", ", Enum.GetNames<FaultKind>().Skip(1))}");
        else if (Kind == FaultKind.RegionSplit && !options.MaySplitRegions)
            yield return (nameof(Kind), LeadsAway);
        else if (On is not null && !FaultNames.Of(Kind).Contains(On, StringComparer.OrdinalIgnoreCase))
            yield return (nameof(On), $"is nothing that {Kind} happens to");
        if (Share is not (>= 0 and <= 1))
            yield return (nameof(Share), "must be 0 to 1");
        if (Next < 1)
            yield return (nameof(Next), "must be at least 1");
        if (Seconds is not (null or (>= 0 and <= 86_400)))
            yield return (nameof(Seconds), "must be 0 to 86400");
        if (Status is not (null or (>= 400 and <= 599)))
            yield return (nameof(Status), "must be 400 to 599");
    }
}
