using System.Globalization;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>The agent of a call says something to a review of it.</summary>
internal sealed class ReviewAnswers(
    ReviewedCalls calls, IReviewStore store, CallReviews reviews, ToldReviews told, AuditLog audit, TimeProvider time)
{
    public async Task<Results<Ok<ReviewResource>, ProblemHttpResult, ValidationProblem>> AnswerAsync(
        string callId, string id, ReviewState state, ReviewReplyRequest reply, HttpContext http)
    {
        if (reply.Comment is { Length: > ReviewAnswerRequest.LongestComment })
            return TypedResults.ValidationProblem([new("comment", ["Up to 1,000 characters."])]);
        if (await calls.FindAsync(callId) is not { } call)
            return CallProblems.Unknown(callId);
        var kept = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await FindAsync(callId, number) : null;
        var isAgent = kept is null ? await calls.IsOwnAsync(call, http) : calls.IsJudged(call, kept.Review, http);
        if (!isAgent)
            return ReviewedCalls.RefusalTo(http, call, "Only the agent of a call answers its reviews.");
        if (kept is null)
            return Problems.NotFound($"No review {id} of this call is published.");
        if (!string.IsNullOrWhiteSpace(reply.Comment) && reviews.HasAged(call))
            return ReviewEndpoints.Aged();
        try
        {
            // Who goes away meanwhile has asked all the same.
            var answering = reviews.AnswerAsync(call, kept, state, reply.Comment, CancellationToken.None);
            if (await answering.InTimeAsync(time) is not var (answered, text))
                return Problems.Conflict("The review was changed meanwhile. Look at it first.");
            var action = state == ReviewState.Acknowledged ? AuditActions.ReviewAcknowledged : AuditActions.ReviewDisputed;
            await audit.TellAsync(audit.Line(Doer.Of(http).Name, action, callId, address: Doer.Of(http).Address));
            return TypedResults.Ok(await told.OfAsync(call, answered, text, await calls.MayReadAsync(call, http), CancellationToken.None));
        }
        catch (EncryptionException fault)
        {
            return Problems.Unavailable($"The words of the review cannot be read: {fault.Message}");
        }
    }

    private async Task<KeptReview?> FindAsync(string call, long number) =>
        (await store.OfCallAsync(call, CancellationToken.None)).FirstOrDefault(kept => kept.Review.Number == number && kept.Review.IsPublished);
}
