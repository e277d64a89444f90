using ContactCenter.Domain.Calls;

namespace ContactCenter.Domain.Plan;

/// <summary>One question of the survey.</summary>
public abstract record SurveyQuestion
{
    private SurveyQuestion()
    {
    }

    public required Prompt Prompt { get; init; }

    /// <summary>A mark from <see cref="Min"/> to <see cref="Max"/>, by key or voice.</summary>
    public sealed record Scale : SurveyQuestion
    {
        /// <summary>The lowest mark, 0 and up.</summary>
        public required int Min { get; init; }

        /// <summary>The highest mark, 99 at most.</summary>
        public required int Max { get; init; }

        public SurveyScale Marks => new(Min, Max);

        /// <summary>Words that mean a mark when said, beside the digits.</summary>
        public required ImmutableSortedDictionary<string, int> Words { get; init; }
    }

    /// <summary>The caller says freely what they think; kept as a voice message.</summary>
    public sealed record Message : SurveyQuestion
    {
        public required TimeSpan LongestMessage { get; init; }
    }
}

/// <summary>The satisfaction survey as the call's state machine uses it.</summary>
public sealed record SurveyModel
{
    public required ImmutableArray<SurveyQuestion> Questions { get; init; }

    /// <summary>How often one question is asked before the survey goes on without an answer.</summary>
    public required int Tries { get; init; }

    /// <summary>Said before a question is asked again after a wrong answer.</summary>
    public required Prompt WrongAnswer { get; init; }

    public required Prompt Thanks { get; init; }

    /// <summary>Speech recognised with less confidence than this is a wrong answer.</summary>
    public required double MinConfidence { get; init; }

    public required TimeSpan KeyTimeout { get; init; }

    /// <summary>How long the platform waits for the first word, 1 to 60 s.</summary>
    public required TimeSpan SpeechStartTimeout { get; init; }
}
