using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;
using ContactCenter.Domain.Analysis.Scorecards;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>How one person judges one call.</summary>
/// <param name="Id">By which its agent answers it; <c>null</c>: it was not saved yet.</param>
/// <param name="StartedAt">Of the call.</param>
/// <param name="AgentId">The user whose call it is; <c>null</c>: the agent is no user.</param>
/// <param name="Reviewer">As others read it.</param>
/// <param name="Revision">From 1: what was published is changed by the next one.</param>
/// <param name="State"><c>draft</c>, <c>published</c>, <c>acknowledged</c> or <c>disputed</c>.</param>
/// <param name="Mark">0 to 1; <c>null</c>: nothing is answered.</param>
/// <param name="AgentComment">What the agent says to it; <c>null</c>: nothing.</param>
internal sealed record ReviewResource(
    string? Id,
    string CallId,
    DateTimeOffset StartedAt,
    string? Department,
    string? AgentId,
    string Reviewer,
    ReviewScorecardResource Scorecard,
    int Revision,
    string State,
    IReadOnlyList<ReviewAnswerResource> Answers,
    double? Mark,
    string? AgentComment,
    DateTimeOffset ChangedAt,
    DateTimeOffset? PublishedAt)
{
    /// <param name="call">That it judges.</param>
    /// <param name="review">In any state.</param>
    /// <param name="text">Its words.</param>
    /// <param name="scorecard">Whose questions are told; <c>null</c>: it is not known.</param>
    /// <param name="line">As which the segments are told that show an answer.</param>
    public static ReviewResource Of(CallSession call, Review review, ReviewText text, ScorecardModel? scorecard, ToldLine line) => new(
        IdOf(review),
        review.Call,
        call.Caller.StartedAt,
        review.Department,
        review.Agent,
        review.ReviewerName,
        new(review.Scorecard, review.Plan),
        review.Revision,
        ReviewWords.Of(review.State),
        [.. review.Answers.Select(answer => ReviewAnswerResource.Of(answer, text.Find(answer.Question), QuestionOf(scorecard, answer), line))],
        review.Mark,
        text.AgentComment,
        review.ChangedAt,
        review.PublishedAt);

    public static string? IdOf(Review review) => review.Number == 0 ? null : review.Number.ToString(CultureInfo.InvariantCulture);

    private static ScorecardQuestion? QuestionOf(ScorecardModel? scorecard, ReviewAnswer answer) =>
        scorecard?.Questions.FirstOrDefault(question => question.Id == answer.Question);
}

/// <param name="Version">The number of the plan that it is from.</param>
internal sealed record ReviewScorecardResource(string Id, int Version);

/// <summary>A review, or a call that is to be reviewed, in a list.</summary>
/// <param name="Id">Of the review; <c>null</c>: there is none yet.</param>
/// <param name="Agent">As the call tells of them; <c>null</c>: the call is not known any more, or nobody talked.</param>
/// <param name="State"><c>due</c>, <c>draft</c>, <c>published</c>, <c>acknowledged</c> or <c>disputed</c>.</param>
/// <param name="Reasons">Why it is due: <c>lowMark</c>, <c>falling</c>, <c>sample</c>.</param>
/// <param name="Reviewer"><c>null</c>: nobody has reviewed it yet.</param>
/// <param name="Mark">0 to 1; <c>null</c>: nothing is answered, or it is hidden.</param>
/// <param name="MarkHidden">Whether mark, and what the agent says to it, are told only when you have published a review of the call yourself.</param>
internal sealed record ReviewListResource(
    string? Id,
    string CallId,
    string? AgentId,
    string? Agent,
    string? Department,
    DateTimeOffset? StartedAt,
    string State,
    IReadOnlyList<string> Reasons,
    string? Reviewer,
    double? Mark,
    bool MarkHidden);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ReviewRequest))]
[JsonSerializable(typeof(ReviewReplyRequest))]
[JsonSerializable(typeof(ReviewResource))]
[JsonSerializable(typeof(IReadOnlyList<ReviewResource>))]
[JsonSerializable(typeof(ListResource<ReviewResource>))]
[JsonSerializable(typeof(ListResource<ReviewListResource>))]
internal sealed partial class ReviewJson : JsonSerializerContext;
