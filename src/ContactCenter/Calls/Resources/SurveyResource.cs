using ContactCenter.Api;

namespace ContactCenter.Calls.Resources;

/// <summary>What one caller answered after the conversation.</summary>
/// <param name="Agent">The endpoint of the agent who was talked to.</param>
/// <param name="AgentId">The agent as a user; <c>null</c>: the endpoint belongs to none.</param>
/// <param name="Score">The mark of the first scale question that got one; <c>null</c>: none did.</param>
/// <param name="Answers">One entry for each question that was put and answered or passed over.</param>
/// <param name="AnsweredAt">When the last answer came; <c>null</c>: none did.</param>
internal sealed record SurveyResource(
    string CallId,
    string Caller,
    string Department,
    string Agent,
    string? AgentId,
    int? Score,
    IReadOnlyList<AnswerResource> Answers,
    DateTimeOffset AskedAt,
    DateTimeOffset? AnsweredAt)
{
    public static ListResource<SurveyResource> PageOf(CallListing page) =>
        new([.. page.Items.Select(Of).OfType<SurveyResource>()], page.Next?.ToString(), page.Total);

    /// <returns><c>null</c>: the caller is not known to have got to the survey.</returns>
    public static SurveyResource? Of(CallSession call) => call.Survey is not { AskedAt: { } askedAt } survey ? null : new(
        call.CallerLeg.Value,
        call.Caller.Address,
        survey.Department,
        survey.Agent,
        AgentId: null,
        survey.Score,
        [.. survey.Answers.Select(answer => new AnswerResource(answer.Question, answer.Score, answer.Message, answer.At))],
        askedAt,
        survey.AnsweredAt);
}

/// <summary>An answer to one question.</summary>
/// <param name="Score">The mark; <c>null</c>: silence, no valid answer, or a spoken message.</param>
/// <param name="Message">The number of the voice message that is the answer.</param>
internal sealed record AnswerResource(string Question, int? Score, int? Message, DateTimeOffset At);
