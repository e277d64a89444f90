namespace ContactCenter.Domain.Delivery;

/// <summary>All of one call that a delivery may tell. What is not known is <c>null</c>.</summary>
public sealed record CallReport
{
    /// <summary>Our id of the call.</summary>
    public required string Call { get; init; }

    /// <summary>The id by which another system knows the call that it has led; <c>null</c>: it is one of ours.</summary>
    public string? SourceId { get; init; }

    /// <summary>The department that the caller was last led to.</summary>
    public string? Department { get; init; }

    /// <summary>The label of the agent's endpoint, or as another system has told it.</summary>
    public string? Agent { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>From answer to end; of a call of another system the sum of its recordings.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What was said, of all recordings in order of time; <c>null</c>: nothing is put into words.</summary>
    public ImmutableArray<ReportLine>? Transcript { get; init; }

    /// <summary>The same with its times, for files.</summary>
    public ImmutableArray<ReportTurn> Turns { get; init; } = [];

    /// <summary>The caller's number: E.164 without plus; <c>null</c>: withheld, or no number.</summary>
    public string? Caller { get; init; }

    /// <summary>The numbers of recordings with a sound in which is covered what nobody is to hear.</summary>
    public ImmutableArray<long> Sounds { get; init; } = [];

    /// <summary>The summary as one paragraph.</summary>
    public string? Summary { get; init; }

    /// <summary>The label of the topic.</summary>
    public string? Topic { get; init; }

    public ReportSentiment? Sentiment { get; init; }

    /// <summary>BCP 47, that most of it was said in.</summary>
    public string? Language { get; init; }

    public ImmutableArray<string>? KeyPhrases { get; init; }

    public ImmutableArray<ReportEntity>? Entities { get; init; }

    public ReportSurvey? Survey { get; init; }

    public ReportRecording? Recording { get; init; }

    /// <summary>The numbers of the recordings that it tells of, in words or sound.</summary>
    public ImmutableArray<long> Recordings { get; init; } = [];

    /// <summary>The names of parts that were there and are kept no longer: whoever was told of them keeps what they know.</summary>
    public ImmutableHashSet<string> Aged { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Why a part will not come, by the part's name, such as <c>transcript</c>.</summary>
    public ImmutableSortedDictionary<string, string> Missing { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
