using ContactCenter.Access;
using ContactCenter.Access.Sessions;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Lists reviews, and calls that somebody is to review.</summary>
internal static class ReviewListEndpoint
{
    private const int UsualLimit = 50;

    /// <summary>What is older nobody has to review any more.</summary>
    private static readonly TimeSpan DueFor = TimeSpan.FromDays(30);

    public static void MapReviewList(this RouteGroupBuilder api) => api.MapGet("reviews", ListAsync)
        .ForAnyRole()
        .WithTags(ReviewEndpoints.Tag)
        .WithName("listReviews")
        .WithSummary("Reviews, the newest first: your drafts, published ones of departments that you may review, and of your own calls.")
        .WithDescription("With state=due calls of the last 30 days that nobody has reviewed, for reviewers: with a low mark, a sentiment that fell, "
            + "or drawn at random; never one's own. Of a call of which you have a draft, and have published nothing, others' reviews are not told.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesValidationProblem();

    private static async Task<Results<Ok<ListResource<ReviewListResource>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ReviewListParameters parameters, HttpContext http, ReviewLists lists, TimeProvider time, CancellationToken cancellationToken)
    {
        var departments = ReviewRights.DepartmentsOf(http.User);
        var limit = parameters.Limit ?? UsualLimit;
        if (parameters.State != ReviewWords.Due)
        {
            ReviewState? state = parameters.State is { } word ? ReviewWords.StateOf(word) : null;
            var query = new ReviewQuery(
                state, ReviewRights.IdOf(http), departments, SignedIn.Of(http)?.Person.Id, parameters.Cursor ?? long.MaxValue, limit);
            return TypedResults.Ok(await lists.ListAsync(query, cancellationToken));
        }

        if (!http.User.Has(Permission.ReviewCalls) || departments is { IsEmpty: true })
            return ReviewEndpoints.Problem(StatusCodes.Status403Forbidden, "You may not review calls.");
        var skip = (int)Math.Min(parameters.Cursor ?? 0, int.MaxValue);
        var due = new DueQuery(departments, time.GetUtcNow() - DueFor, skip, limit) { User = SignedIn.Of(http)?.Person.Id };
        return TypedResults.Ok(await lists.DueAsync(due, http, cancellationToken));
    }
}
