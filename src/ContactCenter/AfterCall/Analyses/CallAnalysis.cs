namespace ContactCenter.AfterCall.Analyses;

/// <summary>What is known of a call, of its transcripts as they are now; results with words are <c>null</c> where there are none any more.</summary>
/// <param name="Steps">What became of each step.</param>
/// <param name="Facts">What is kept in clear; it outlives the transcripts.</param>
internal sealed record CallAnalysis(IReadOnlyList<StepRow> Steps, AnalysisFacts Facts)
{
    public StoredSentiment? Sentiment { get; init; }

    public IReadOnlyList<StoredPhrase>? KeyPhrases { get; init; }

    public IReadOnlyList<StoredEntity>? Entities { get; init; }

    /// <summary>Each with what stands there in the transcript.</summary>
    public IReadOnlyList<(StoredToken Token, string Text)>? Syntax { get; init; }

    public StoredSummary? Summary { get; init; }

    /// <summary>It outlives the transcripts as well.</summary>
    public NamedTopic? Topic { get; init; }

    /// <returns>Who made a step; <c>null</c>: nobody.</returns>
    public string? ProviderOf(AnalysisStep step) => Steps.FirstOrDefault(row => row.Step == step)?.Provider;
}

/// <summary>The topic of a call as people read it.</summary>
/// <param name="Topic">As it was found or said.</param>
/// <param name="Label">Its name; <c>null</c>: it is none of the topics.</param>
/// <param name="IsRemoved">Whether the plan has it no more.</param>
internal sealed record NamedTopic(CallTopic Topic, string? Label, bool IsRemoved);
