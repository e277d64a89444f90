using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Analysis.Scorecards;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>One's own review of a call.</summary>
/// <param name="Scorecard">Its id; absent: the first of the call's department, or the one of the review.</param>
/// <param name="State"><c>draft</c> or <c>published</c>; absent: <c>draft</c>.</param>
/// <param name="Answers">Questions that are left out are not answered.</param>
internal sealed record ReviewRequest(string? Scorecard, string? State, IReadOnlyList<ReviewAnswerRequest>? Answers)
{
    [JsonIgnore]
    public bool IsPublished => string.Equals(State, ReviewWords.Of(ReviewState.Published), StringComparison.Ordinal);

    /// <summary>Whether any answer has a comment or a line.</summary>
    [JsonIgnore]
    public bool HasWords => Answers?.Any(answer => answer.HasWords) == true;

    /// <param name="scorecard">By which the call is judged.</param>
    /// <param name="faults">Gets all that is wrong, by field.</param>
    public void Check(ScorecardModel scorecard, IDictionary<string, string[]> faults)
    {
        if (State is not null && !IsPublished && State != ReviewWords.Of(ReviewState.Draft))
            faults["state"] = ["draft or published."];
        var answers = Answers ?? [];
        for (var at = 0; at < answers.Count; at++)
        {
            if (answers[at].FaultIn(scorecard) is var (field, fault))
                faults[$"answers[{at}].{field}"] = [fault];
        }

        if (answers.Select(answer => answer.Question).Distinct(StringComparer.Ordinal).Count() != answers.Count)
            faults["answers"] = ["Each question once."];
        else if (IsPublished && answers.All(answer => answer.Word is null))
            faults["answers"] = ["At least one question must be answered before a review is published."];
    }
}

/// <summary>An answer to one question.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Value"><c>true</c> or <c>false</c>, the number of a step, the text of a choice, or <c>"notApplicable"</c>; <c>null</c>: not answered.</param>
/// <param name="Segment">The number of the segment of the transcript that shows it.</param>
/// <param name="Comment">Up to 1,000 characters.</param>
internal sealed record ReviewAnswerRequest(string? Question, JsonElement Value, int? Segment, string? Comment)
{
    public const int LongestComment = 1_000;

    /// <summary>Whether there is a comment or a line, which are kept as long as the call's transcripts.</summary>
    [JsonIgnore]
    public bool HasWords => Segment is not null || Comment is not null;

    /// <summary>The answer as it is kept; <c>null</c>: it is not answered.</summary>
    [JsonIgnore]
    public string? Word => Value.ValueKind switch
    {
        JsonValueKind.True => AnswerWords.Yes,
        JsonValueKind.False => AnswerWords.No,
        JsonValueKind.Number => Value.GetRawText(),
        JsonValueKind.String => Value.GetString(),
        _ => null,
    };

    /// <returns>The field and what is wrong with it; <c>null</c>: nothing.</returns>
    public (string Field, string Fault)? FaultIn(ScorecardModel scorecard)
    {
        if (scorecard.Questions.FirstOrDefault(question => question.Id == Question) is not { } question)
            return ("question", "The scorecard has no such question.");
        if (Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || (Word is { } word && !AnswerWords.IsAnswer(question, word)))
            return ("value", "The question cannot be answered so.");
        if (Segment < 0)
            return ("segment", "The number of a segment, from 0.");
        return Comment is { Length: > LongestComment } ? ("comment", "Up to 1,000 characters.") : null;
    }
}

/// <summary>What an agent says to a review.</summary>
/// <param name="Comment">Up to 1,000 characters.</param>
internal sealed record ReviewReplyRequest(string? Comment);
