namespace ContactCenter.Domain.Calls;

/// <summary>What a caller answered after the conversation.</summary>
/// <param name="Agent">The endpoint of the agent who was talked to.</param>
/// <param name="AskedAt">When the caller was surely in the survey; <c>null</c>: not known to have got there.</param>
/// <param name="Answers">One entry a question that was answered or passed over.</param>
public sealed record SurveyRecord(string Department, string Agent, DateTimeOffset? AskedAt, ImmutableArray<SurveyAnswer> Answers)
{
    public DateTimeOffset? AnsweredAt => Answers.LastOrDefault(a => a.Score is not null || a.Message is not null)?.At;

    /// <summary>The scale of the first question that takes a mark; <c>null</c>: none does, or an older program did not note it.</summary>
    public SurveyScale? Scale { get; init; }

    /// <summary>The mark of the first scale question that got one.</summary>
    public int? Score => Marked?.Score;

    /// <summary>What <see cref="Score"/> is a mark of; without one, what would be.</summary>
    public SurveyScale? ScoreScale => Marked is { } marked ? marked.Scale : Scale;

    private SurveyAnswer? Marked => Answers.FirstOrDefault(a => a.Score is not null);
}

/// <param name="Question">The text of the question.</param>
/// <param name="Score">The mark; <c>null</c>: silence, or no valid answer.</param>
/// <param name="Message">The number of the voice message that is the answer.</param>
public sealed record SurveyAnswer(string Question, int? Score, int? Message, DateTimeOffset At)
{
    /// <summary>The place of the question in the survey, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What <see cref="Score"/> is a mark of; <c>null</c>: the question takes none, or an older program did not note it.</summary>
    public required SurveyScale? Scale { get; init; }
}
