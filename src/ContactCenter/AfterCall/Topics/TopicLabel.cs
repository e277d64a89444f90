namespace ContactCenter.AfterCall.Topics;

/// <summary>What a person has said of the topic of a call.</summary>
/// <param name="Call">Its id.</param>
/// <param name="Topic">The topic's id; <c>null</c>: none of the topics.</param>
/// <param name="Lines">The segments of the transcript that tell it; <c>null</c>: those that are nearest to the topic.</param>
/// <param name="By">Who has said it.</param>
/// <param name="At">When.</param>
/// <param name="Plan">The number of the plan whose topics there were.</param>
/// <param name="Transcript">
/// The version of the call's transcripts of which the lines are; <c>null</c>: there are none, or it is not known, as of labels of earlier versions.
/// </param>
internal sealed record TopicLabel(
    string Call, string? Topic, IReadOnlyList<int>? Lines, string By, DateTimeOffset At, int Plan, long? Transcript = null)
{
    /// <param name="transcript">The version of the call's transcripts; <c>null</c>: there are none.</param>
    /// <returns>The lines that tell the topic there; <c>null</c>: none were named, or those of transcripts that were written anew since.</returns>
    public IReadOnlyList<int>? LinesIn(long? transcript) => transcript is not null && Transcript == transcript ? Lines : null;
}

/// <summary>A label as it is kept.</summary>
/// <param name="Label">What was said.</param>
/// <param name="Example">The vector that was made of it, encrypted; <c>null</c>: none yet, or none any more.</param>
internal sealed record KeptLabel(TopicLabel Label, byte[]? Example)
{
    /// <summary>When the call began; <c>null</c>: it is not in the history.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Of the call; <c>null</c>: none.</summary>
    public string? Department { get; init; }
}
