namespace ContactCenter.Calls.Surveys;

/// <summary>What surveys are put together by.</summary>
public enum SurveyGrouping
{
    Department,

    /// <summary>The endpoint of the agent who was talked to.</summary>
    Agent,

    /// <summary>The day on which the call began, in the business's zone.</summary>
    Day,

    /// <summary>The week in which the call began, in the business's zone.</summary>
    Week,

    /// <summary>The words of the question.</summary>
    Question,
}

/// <summary>So many surveys, or by question answers, that are alike.</summary>
/// <param name="Scale"><c>null</c>: it is not known.</param>
/// <param name="Score"><c>null</c>: no mark was given.</param>
public readonly record struct SurveyCount(string Key, SurveyScale? Scale, int? Score, int Count);
