using ContactCenter.Domain.Calls.Steps.Menu;

namespace ContactCenter.Domain.Calls.Steps.Question;

/// <summary>Waits while a service is asked.</summary>
/// <param name="Target">Where in the plan stands who asks.</param>
/// <param name="From">The menu that led here.</param>
/// <param name="Input">What the service is asked about; <c>null</c>: the call as it is.</param>
/// <param name="Until">An answer that comes later does not count.</param>
public sealed record Asking(string Target, InMenu From, QuestionInput? Input, DateTimeOffset Until) : CallState
{
    /// <summary>How often the caller has been given music since the first words: tells the rounds of one question apart.</summary>
    public int Round { get; init; }

    public QuestionOutcome Outcome { get; init; }

    /// <summary>The NCCO that was asked for and has come, as JSON.</summary>
    public string? Ncco { get; init; }

    internal override CallStep Step => new AskingStep(this);
}

/// <summary>What the caller has entered or said.</summary>
public sealed record QuestionInput(string Name, string Value);

/// <summary>What became of a question.</summary>
public enum QuestionOutcome
{
    /// <summary>It is not answered yet.</summary>
    Open,

    Answered,

    Failed,
}
