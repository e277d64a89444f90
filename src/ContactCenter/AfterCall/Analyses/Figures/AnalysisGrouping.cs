namespace ContactCenter.AfterCall.Analyses.Figures;

/// <summary>What calls are put together by.</summary>
internal enum AnalysisGrouping
{
    /// <summary>On which the call began, in the zone that the business had when it was analysed.</summary>
    Day,
    Department,

    /// <summary>The endpoint of the agent who was talked to.</summary>
    Agent,

    /// <summary>The topic's id.</summary>
    Topic,

    /// <summary>The language's code.</summary>
    Language,
}

/// <summary>Which calls are put together, and by what. Days are as 2026-01-31.</summary>
/// <param name="From">The first day; <c>null</c>: all from the beginning.</param>
/// <param name="To">The last day; <c>null</c>: all up to now.</param>
internal sealed record AnalysisSelection(AnalysisGrouping By, string? From, string? To)
{
    /// <summary>Into what each group is parted; <c>null</c>: it is not.</summary>
    public AnalysisGrouping? Series { get; init; }

    public string? Department { get; init; }

    public string? Agent { get; init; }

    public string? Topic { get; init; }

    public string? Language { get; init; }

    /// <summary>Whether what is told is of single persons.</summary>
    public bool IsOfAgents => By == AnalysisGrouping.Agent || Series == AnalysisGrouping.Agent || Agent is not null;
}
