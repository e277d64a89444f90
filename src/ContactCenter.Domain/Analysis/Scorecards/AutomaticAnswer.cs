namespace ContactCenter.Domain.Analysis.Scorecards;

/// <summary>What proposes the answer to a question. The reviewer confirms or changes it.</summary>
/// <param name="Kind">What is looked at.</param>
public sealed record AutomaticAnswer(AutomaticKind Kind)
{
    /// <summary>Of <see cref="AutomaticKind.Words"/>, any of which the agent says.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Of <see cref="AutomaticKind.Words"/>: only the first seconds of the talk count.</summary>
    public int? FirstSeconds { get; init; }

    /// <summary>Of <see cref="AutomaticKind.Words"/>: only the last seconds of the talk count.</summary>
    public int? LastSeconds { get; init; }

    /// <summary>Of a figure, the least for which the answer is yes.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Of a figure, the most for which the answer is yes.</summary>
    public double? AtMost { get; init; }

    /// <summary>Of <see cref="AutomaticKind.Topic"/>, its id.</summary>
    public string? Topic { get; init; }
}

/// <summary>What an automatic answer looks at.</summary>
public enum AutomaticKind
{
    /// <summary>Whether the agent says one of some words.</summary>
    Words,

    /// <summary>The agent's share of the talk, 0 to 1.</summary>
    TalkShare,

    /// <summary>How often the agent interrupts the caller.</summary>
    Interruptions,

    /// <summary>The share of silence, 0 to 1.</summary>
    Silence,

    /// <summary>Whether the caller's sentiment falls: then the answer is no.</summary>
    SentimentFalling,

    /// <summary>Whether the call is about a topic.</summary>
    Topic,
}
