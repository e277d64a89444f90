namespace ContactCenter.AfterCall.Search;

/// <summary>What is looked for, among which calls, for whom.</summary>
internal sealed record SearchRequest
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    public required SearchQuery Query { get; init; }

    /// <summary>What the asker may read: nothing else is found or counted.</summary>
    public required DepartmentScope Scope { get; init; }

    /// <summary>Only calls that began then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only calls that began before.</summary>
    public DateTimeOffset? To { get; init; }

    public string? Department { get; init; }

    public string? Agent { get; init; }

    /// <summary>BCP 47; <c>de</c> also finds <c>de-CH</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Only calls whose caller gave at least that in the survey.</summary>
    public int? LowestScore { get; init; }

    /// <summary>Only calls whose caller gave at most that in the survey.</summary>
    public int? HighestScore { get; init; }

    /// <summary>Only calls on this topic, by its id.</summary>
    public string? Topic { get; init; }

    /// <summary>Only calls of which the caller's sentiment has this label.</summary>
    public string? Sentiment { get; init; }

    /// <summary>Hits of a page, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where the page before ended; <c>null</c>: the first page.</summary>
    public SearchCursor? After { get; init; }
}
