using System.Globalization;

namespace ContactCenter.Domain.Analysis.Scorecards;

/// <summary>Answers as they are kept: <c>yes</c>, <c>no</c>, the number of a step, the text of a choice, or <c>notApplicable</c>.</summary>
public static class AnswerWords
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string NotApplicable = "notApplicable";

    /// <summary>Whether the question can be answered so.</summary>
    public static bool IsAnswer(ScorecardQuestion question, string answer) =>
        answer == NotApplicable ? question.NotApplicable : WorthOf(question, answer) is not null;

    /// <returns>What the answer is worth, 0 to 1; <c>null</c>: it counts for nothing, or is none.</returns>
    public static double? WorthOf(ScorecardQuestion question, string answer) => question.Kind switch
    {
        QuestionKind.YesNo => answer switch { Yes => 1, No => 0, _ => null },
        QuestionKind.Scale => StepOf(question, answer) is { } step ? (step - 1) / (question.Levels - 1.0) : null,
        _ => question.Choices.FirstOrDefault(choice => choice.Text == answer)?.Value,
    };

    private static int? StepOf(ScorecardQuestion question, string answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step >= 1 && step <= question.Levels ? step : null;
}
