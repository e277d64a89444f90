using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        .ProducesTable<ListResource<ReviewListResource>>(
            "With state=due calls of the last 30 days that nobody has reviewed, for reviewers: with a low mark, a sentiment that fell, "
            + "or drawn at random; never one's own. Of a call of which you have published nothing others' marks are not told, "
            + "and while you have a draft of one not their reviews either.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ListAsync(
        [AsParameters] ReviewListParameters parameters,
        HttpContext http,
        ReviewLists lists,
        TimeProvider time,
        ListAnswers answers,
        CancellationToken cancellationToken)
    {
        var departments = ReviewRights.DepartmentsOf(http.User);
        var limit = parameters.Limit ?? UsualLimit;
        if (parameters.State != ReviewWords.Due)
        {
            ReviewState? state = parameters.State is { } word ? ReviewWords.StateOf(word) : null;
            var query = new ReviewQuery(
                state, ReviewRights.IdOf(http), departments, SignedIn.Of(http)?.Person.Id, parameters.Cursor?.Rank ?? long.MaxValue, limit);
            return await TellAsync(next => lists.ListAsync(next is { } place ? query with { Below = place.Rank } : query, cancellationToken));
        }

        if (!http.User.Has(Permission.ReviewCalls) || departments is { IsEmpty: true })
            return Problems.Forbidden("You may not review calls.");
        var due = new DueQuery(departments, time.GetUtcNow() - DueFor, parameters.Cursor, limit) { User = SignedIn.Of(http)?.Person.Id };
        return await TellAsync(next => lists.DueAsync(next is { } place ? due with { After = place } : due, http, cancellationToken));

        Task<IResult> TellAsync(Func<ListPlace?, Task<ListResource<ReviewListResource>>> readAsync) => answers.OfAsync(
            http,
            parameters.Format,
            parameters.Limit,
            "reviews",
            next => readAsync(ListPlace.TryParse(next ?? "", out var place) ? place : null));
    }
}
