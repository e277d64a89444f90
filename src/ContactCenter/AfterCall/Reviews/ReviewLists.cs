using ContactCenter.Api;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Lists reviews with what is known of their calls.</summary>
internal sealed class ReviewLists(IReviewStore store, ReviewedCalls calls, ReviewedAgents agents)
{
    public async Task<ListResource<ReviewListResource>> ListAsync(ReviewQuery query, CancellationToken cancellationToken)
    {
        var page = await store.ListAsync(query, cancellationToken);
        var items = new List<ReviewListResource>();
        foreach (var (review, isOpen) in page.Items)
        {
            var call = await calls.FindAsync(review.Call);
            items.Add(new(
                ReviewResource.IdOf(review),
                review.Call,
                review.Agent,
                call is null ? null : ReviewedAgents.LabelOf(call),
                review.Department,
                call?.Caller.StartedAt,
                ReviewWords.Of(isOpen ? review.State : ReviewState.Published),
                [],
                review.ReviewerName,
                isOpen ? review.Mark : null,
                !isOpen));
        }

        return new(items, page.Next is { } number ? new ListPlace(number).ToString() : null, page.Total);
    }

    public async Task<ListResource<ReviewListResource>> DueAsync(DueQuery query, HttpContext http, CancellationToken cancellationToken)
    {
        var page = await store.DueAsync(query with { Labels = [.. query.User is { } asker ? agents.LabelsOf(asker) : []] }, cancellationToken);
        var items = new List<ReviewListResource>();
        foreach (var due in page.Items)
        {
            // Of a call that has recordings of other departments, too, not even that its sentiment fell is told.
            if (await calls.FindAsync(due.Call) is not { } call || !await calls.MayReadAsync(call, http))
                continue;
            // Who has talked before the last agent is known of the call itself alone.
            if (query.User is { } user && await agents.HasTalkedAsync(call, user, cancellationToken))
                continue;
            items.Add(new(
                Id: null,
                due.Call,
                agents.IdOf(call),
                ReviewedAgents.LabelOf(call),
                call.Department,
                call.Caller.StartedAt,
                ReviewWords.Due,
                [.. ReasonsOf(due)],
                Reviewer: null,
                Mark: null,
                MarkHidden: false));
        }

        return new(items, page.Next?.ToString(), page.Total);
    }

    private static IEnumerable<string> ReasonsOf(DueCall due)
    {
        if (due.IsLow)
            yield return "lowMark";
        if (due.IsFalling)
            yield return "falling";
        if (due.IsSample)
            yield return "sample";
    }
}
