using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>People judge calls, and agents see how theirs were judged.</summary>
internal static class ReviewEndpoints
{
    public const string Tag = "Reviews";

    private const string OwnCall = "Nobody reviews their own call.";
    private const string TagMeaning = "The ETag of your review as it was read, or \"0\" where there was none; without it whatever is there is written over.";

    public static void MapReviews(this RouteGroupBuilder api)
    {
        var call = api.MapGroup("calls/{callId}").WithTags(Tag)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        call.MapGet("review", GetOwnAsync)
            .Needs(Permission.ReviewCalls)
            .WithName("getOwnReview")
            .WithSummary("Your newest review of a call, with the questions of now, by which it is saved; where there is none, one that is not saved yet, "
                + "with what is proposed.");
        call.MapPut("review", PutOwnAsync)
            .Needs(Permission.ReviewCalls)
            .WithName("putOwnReview")
            .WithSummary("Saves your review of a call, or publishes it. What was published stays, and the next revision is begun.")
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesValidationProblem();
        var all = call.MapGroup("reviews").ForAnyRole();
        all.MapGet("", OfCallAsync)
            .WithName("listReviewsOfCall")
            .WithSummary("All reviews of a call: for reviewers those of others when their own is published, for its agent those of their part that are "
                + "published; the newest first.")
            .ProducesTable<ListResource<ReviewResource>>();
        all.MapPost("{id}/acknowledge", (string callId, string id, ReviewReplyRequest reply, HttpContext http, ReviewAnswers answers) =>
                answers.AnswerAsync(callId, id, ReviewState.Acknowledged, reply, http))
            .WithName("acknowledgeReview")
            .WithSummary("The agent of the call has taken note of a review.")
            .ProducesValidationProblem();
        all.MapPost("{id}/dispute", (string callId, string id, ReviewReplyRequest reply, HttpContext http, ReviewAnswers answers) =>
                answers.AnswerAsync(callId, id, ReviewState.Disputed, reply, http))
            .WithName("disputeReview")
            .WithSummary("The agent of the call does not agree with a review.")
            .ProducesValidationProblem();
    }

    private static async Task<Results<Ok<ReviewResource>, ProblemHttpResult>> GetOwnAsync(
        string callId,
        HttpContext http,
        ReviewedCalls calls,
        CallReviews reviews,
        ReviewTexts texts,
        ToldReviews told,
        CancellationToken cancellationToken)
    {
        var (call, refusal) = await calls.ForReviewerAsync(callId, http);
        if (call is null)
            return refusal!;
        try
        {
            if (await reviews.FindOwnAsync(callId, ReviewRights.IdOf(http), cancellationToken) is { } kept)
            {
                http.Response.Headers.ETag = TagOf(kept.Review);
                var text = await texts.OpenAsync(kept.Review, kept.Text, cancellationToken);
                // It is to be gone on with: by the questions of now, by which it is saved.
                var asked = reviews.ScorecardOf(kept.Review.Scorecard, call.Department);
                return TypedResults.Ok(await told.OfAsync(call, kept.Review, text, asked, hasLines: true, cancellationToken));
            }

            if (reviews.ScorecardOf(id: null, call.Department) is not { } scorecard)
                return NoScorecard();
            var (begun, notes) = await reviews.BeginAsync(
                call, scorecard, ReviewRights.IdOf(http), ReviewRights.NameOf(http), hasLines: true, cancellationToken);
            return TypedResults.Ok(await told.OfAsync(call, begun, notes, scorecard, hasLines: true, cancellationToken));
        }
        catch (EncryptionException fault)
        {
            return Unreadable(fault);
        }
    }

    private static async Task<Results<Ok<ReviewResource>, ProblemHttpResult, ValidationProblem>> PutOwnAsync(
        string callId,
        ReviewRequest request,
        [FromHeader(Name = CallTag.Header), Description(TagMeaning)] string? ifMatch,
        HttpContext http,
        ReviewedCalls calls,
        CallReviews reviews,
        ToldReviews told,
        AuditLog audit,
        TimeProvider time)
    {
        var (call, refusal) = await calls.ForReviewerAsync(callId, http);
        if (call is null)
            return refusal!;
        var (reviewer, name) = (ReviewRights.IdOf(http), ReviewRights.NameOf(http));
        var own = (await reviews.FindOwnAsync(callId, reviewer, http.RequestAborted))?.Review;
        if (CallTag.SeenBy(http.Request) is { } seen && seen != (own?.Version ?? 0))
            return Problems.Of(StatusCodes.Status412PreconditionFailed, "Your review was changed meanwhile. Look at it first.");
        if (reviews.ScorecardOf(request.Scorecard ?? (own is { IsPublished: false } ? own.Scorecard : null), call.Department) is not { } scorecard)
            return NoScorecard();
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        request.Check(scorecard, faults);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        if (request.HasWords && reviews.HasAged(call))
            return Aged();
        // Who goes away meanwhile has asked all the same.
        var saving = reviews.SaveAsync(call, scorecard, request, own, reviewer, name, CancellationToken.None);
        if (await saving.InTimeAsync(time) is not var (saved, text))
            return Problems.Of(StatusCodes.Status412PreconditionFailed, "Your review was changed meanwhile, or the call was erased. Look at it first.");
        if (saved.IsPublished)
            await audit.TellAsync(audit.Line(Doer.Of(http).Name, AuditActions.ReviewPublished, callId, address: Doer.Of(http).Address));
        http.Response.Headers.ETag = TagOf(saved);
        return TypedResults.Ok(await told.OfAsync(call, saved, text, scorecard, hasLines: true, CancellationToken.None));
    }

    private static async Task<IResult> OfCallAsync(
        string callId,
        [AsParameters] ListParameters asked,
        HttpContext http,
        ReviewedCalls calls,
        IReviewStore store,
        ToldReviews told,
        ListAnswers answers,
        CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(callId) is not { } call)
            return CallProblems.Unknown(callId);
        var isOwn = await calls.IsOwnAsync(call, http);
        var hasLines = await calls.MayReadAsync(call, http);
        var isReviewer = hasLines && ReviewRights.MayReview(http.User, call.Department) && !isOwn;
        try
        {
            var all = await store.OfCallAsync(callId, cancellationToken);
            if (!isReviewer && !isOwn && !all.Any(kept => calls.IsJudged(call, kept.Review, http)))
                return ReviewedCalls.RefusalTo(http, call, "You may not see reviews of this call.");
            var reviewer = ReviewRights.IdOf(http);
            var hasPublished = all.Any(kept => kept.Review.Reviewer == reviewer && kept.Review.IsPublished);
            var shown = all.Where(one => IsSeen(one.Review)).ToList();
            var resources = await told.OfAsync(call, shown, hasLines, cancellationToken);
            var seen = shown.Zip(resources, static (one, resource) => (one.Review.Number, Resource: resource)).ToList();
            var page = ListPages.Of(asked, seen, each => new(each.Number), each => each.Resource);
            return await answers.OfAsync(http, asked, $"calls/{callId}/reviews", page);

            bool IsSeen(Review review) => isReviewer
                ? review.Reviewer == reviewer || (hasPublished && review.IsPublished)
                : review.IsPublished && calls.IsJudged(call, review, http);
        }
        catch (EncryptionException fault)
        {
            return Unreadable(fault);
        }
    }

    /// <summary>For whoever has a role, which may be that of an agent.</summary>
    public static TBuilder ForAnyRole<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(policy => policy.RequireClaim(ClaimTypes.Role))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    public static string TagOf(Review review) => string.Create(CultureInfo.InvariantCulture, $"\"{review.Version}\"");

    /// <summary>They would go unseen with what is left of the transcripts.</summary>
    public static ProblemHttpResult Aged() => Problems.Conflict(
        "The transcripts of this call have become too old to be kept, and comments and lines go with them. Answers without these are taken.");

    public static ProblemHttpResult Own() => Problems.Forbidden(OwnCall);

    private static ProblemHttpResult Unreadable(EncryptionException fault) => Problems.Unavailable($"The words of the reviews cannot be read: {fault.Message}");

    private static ProblemHttpResult NoScorecard() => Problems.Conflict("The plan has no such scorecard for this department (Analysis:Scorecard).");
}
