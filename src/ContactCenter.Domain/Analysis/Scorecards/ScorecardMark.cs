namespace ContactCenter.Domain.Analysis.Scorecards;

/// <summary>The mark of a review.</summary>
public static class ScorecardMark
{
    /// <param name="scorecard">By which the call was judged.</param>
    /// <param name="answers">By question; a question that is not named, or does not apply, counts for nothing.</param>
    /// <returns>0 to 1: what the answers are worth by weight; 0 where a critical question has failed; <c>null</c>: nothing was answered.</returns>
    public static double? Of(ScorecardModel scorecard, IReadOnlyDictionary<string, string> answers)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var question in scorecard.Questions)
        {
            if (!answers.TryGetValue(question.Id, out var answer) || AnswerWords.WorthOf(question, answer) is not { } worth)
                continue;
            if (question.Critical && worth <= 0)
                return 0;
            sum += question.Weight * worth;
            weight += question.Weight;
        }

        return weight > 0 ? sum / weight : null;
    }
}
