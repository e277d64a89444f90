using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Scorecards;

/// <summary>What is known of a call for proposals of answers; what is not known proposes nothing.</summary>
public sealed record ReviewedTalk
{
    /// <summary>What was said; <c>null</c>: it is not there, or may not be read.</summary>
    public Conversation? Conversation { get; init; }

    /// <summary>The agent's share of the talk, 0 to 1.</summary>
    public double? TalkShare { get; init; }

    /// <summary>How often the agent interrupted the caller.</summary>
    public int? Interruptions { get; init; }

    /// <summary>The share of silence, 0 to 1.</summary>
    public double? SilenceShare { get; init; }

    /// <summary>Whether the caller's sentiment fell.</summary>
    public bool? IsFalling { get; init; }

    /// <summary>The number of the segment that shows it best; <c>null</c>: it did not fall, or that is not known.</summary>
    public int? FallLine { get; init; }

    /// <summary>The id of the call's topic; only a topic that no language model has chosen proposes anything.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether it is known what the call was about, also where it was about none of the topics.</summary>
    public bool HasTopic { get; init; }

    /// <summary>The number of the segment that tells the topic best; <c>null</c>: there is no topic, or that is not known.</summary>
    public int? TopicLine { get; init; }
}

/// <summary>A proposal of an answer, which the reviewer confirms or changes.</summary>
/// <param name="Answer">Of <see cref="AnswerWords"/>.</param>
/// <param name="Segment">The number of the segment that shows it; <c>null</c>: none alone does.</param>
public sealed record ProposedAnswer(string Answer, int? Segment);
