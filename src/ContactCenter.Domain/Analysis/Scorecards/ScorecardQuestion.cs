namespace ContactCenter.Domain.Analysis.Scorecards;

/// <summary>One question of a scorecard.</summary>
/// <param name="Id">Letters, digits and <c>-</c>; one of its scorecard's own.</param>
/// <param name="Text">As the reviewer reads it.</param>
/// <param name="Kind">What can be answered.</param>
public sealed record ScorecardQuestion(string Id, string Text, QuestionKind Kind)
{
    /// <summary>How much it counts, above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether the answer that is worth nothing makes the whole mark 0.</summary>
    public bool Critical { get; init; }

    /// <summary>Whether a reviewer may say that it does not apply to a call.</summary>
    public bool NotApplicable { get; init; }

    /// <summary>Of a scale, how many steps it has: the lowest is 1.</summary>
    public int Levels { get; init; } = 5;

    /// <summary>Of a choice, what there is to choose from.</summary>
    public ImmutableArray<QuestionChoice> Choices { get; init; } = [];

    /// <summary>What proposes an answer; <c>null</c>: nothing does.</summary>
    public AutomaticAnswer? Auto { get; init; }
}

/// <summary>What a question can be answered with.</summary>
public enum QuestionKind
{
    YesNo,
    Scale,
    Choice,
}

/// <summary>One answer of a choice.</summary>
/// <param name="Text">As the reviewer reads it.</param>
/// <param name="Value">What it is worth, 0 to 1.</param>
public sealed record QuestionChoice(string Text, double Value);
